package io.leadscorer.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.events.Handoff;
import io.leadscorer.events.LeadScore;
import io.leadscorer.events.LifecycleChange;
import io.leadscorer.events.SlaEscalation;
import io.leadscorer.events.TierChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/** What was told of each lead. */
record Told(Map<String, List<TierChange>> changes, Map<String, List<LeadScore>> scores) {

  /**
   * What a scorer has told, which a replay tells, too.
   *
   * @param until where the replay ends
   */
  static Told asAReplayTells(ScorerConfig config, Replayed replayed, long until) {
    Committed committed = new Committed(config);
    Map<String, List<TierChange>> changes = replayed.tierChanges();
    Map<String, List<LeadScore>> scores = apartFromOwners(replayed.scores());
    assertThat(Committed.count(changes)).isGreaterThan(100);
    assertThat(committed.tierChanges(Committed.count(changes))).isEqualTo(changes);
    assertThat(apartFromOwners(committed.scores(Committed.count(scores)))).isEqualTo(scores);
    assertAlike(committed, replayed, Topics.LIFECYCLE_CHANGES, LifecycleChange.class, until, 100);
    assertAlike(committed, replayed, Topics.HANDOFFS, Handoff.class, until, 50);
    assertAlike(committed, replayed, Topics.SLA_ESCALATIONS, SlaEscalation.class, until, 20);
    return new Told(changes, scores);
  }

  /** What a scorer that runs on tells of later instants, no replay up to here can tell. */
  private static <T extends SpecificRecord> void assertAlike(
      Committed committed,
      Replayed replayed,
      Topic topic,
      Class<T> type,
      long until,
      long atLeast) {
    Map<String, List<T>> expected = replayed.read(topic, type);
    long count = Committed.count(expected);
    assertThat(count).as(topic.name()).isGreaterThan(atLeast);
    Map<String, List<T>> told = committed.read(topic, type, count);
    told.values().forEach(ofLead -> ofLead.removeIf(record -> effectiveAt(record) > until));
    told.values().removeIf(List::isEmpty);
    assertThat(told).as(topic.name()).isEqualTo(expected);
  }

  private static long effectiveAt(SpecificRecord record) {
    int position = record.getSchema().getField("effective_at").pos();
    return ((Instant) record.get(position)).toEpochMilli();
  }

  /** The desk tells of owners when it has decided, wherever their leads have come to by then. */
  static Map<String, List<LeadScore>> apartFromOwners(Map<String, List<LeadScore>> told) {
    Map<String, List<LeadScore>> apart = new TreeMap<>();
    told.forEach(
        (lead, scores) ->
            apart.put(
                lead,
                scores.stream()
                    .filter(score -> score == null || !score.getToldFor().equals("owner"))
                    .map(Told::withoutOwner)
                    .collect(Collectors.toCollection(ArrayList::new))));
    return apart;
  }

  private static LeadScore withoutOwner(LeadScore score) {
    if (score != null) {
      score.put("owner", null);
    }
    return score;
  }
}
