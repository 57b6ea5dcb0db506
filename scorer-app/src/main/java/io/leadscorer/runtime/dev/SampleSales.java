package io.leadscorer.runtime.dev;

import io.leadscorer.catalog.Topics;
import io.leadscorer.events.Handoff;
import io.leadscorer.events.SalesActivity;
import io.leadscorer.events.SalesRep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Sales representatives who call most of the leads that they are handed in time, some late and some
 * never, and say what they think of them. What one does with a handoff follows from its id.
 */
final class SampleSales {
  private static final List<String> VERDICTS =
      List.of("true_sql", "true_sql", "not_ready", "not_ready", "unqualified");

  private final PriorityQueue<Sample> planned =
      new PriorityQueue<>(Comparator.comparingLong(Sample::at).thenComparing(Sample::key));
  private final Set<String> taken = new HashSet<>();

  /** The roster. */
  List<Sample> roster(long at) {
    return List.of(
        rep("rep-ana", "Ana", "senior", 12, at),
        rep("rep-ben", "Ben", "senior", 12, at),
        rep("rep-chi", "Chi", "junior", 20, at),
        rep("rep-dov", "Dov", "junior", 20, at),
        rep("rep-eva", "Eva", "sdr", 40, at),
        rep("rep-mia", "Mia", null, 0, at));
  }

  private static Sample rep(
      String id, String name, @Nullable String seniority, int capacity, long at) {
    return new Sample(
        Topics.SALES_REPS,
        id,
        SalesRep.newBuilder()
            .setRepId(id)
            .setName(name)
            .setPools(seniority == null ? List.of() : List.of("sales"))
            .setSeniority(seniority)
            .setManagerId(seniority == null ? null : "rep-mia")
            .setCapacity(capacity)
            .setActive(true)
            .build(),
        at);
  }

  /** A lead was handed over: its representative makes plans. */
  void take(Handoff handoff) {
    String repId = handoff.getRepId();
    boolean isNew = handoff.getState().equals("open") && repId != null;
    if (!isNew || !taken.add(handoff.getHandoffId())) {
      return;
    }
    SplittableRandom random = new SplittableRandom(handoff.getHandoffId().hashCode());
    int draw = random.nextInt(20);
    if (draw < 2) {
      return;
    }
    long limit = Duration.between(handoff.getOpenedAt(), handoff.getDeadline()).toMillis();
    double share = draw == 2 ? 1.2 : 0.1 + 0.6 * random.nextDouble();
    long contact = handoff.getOpenedAt().toEpochMilli() + Math.round(share * limit);
    String id = handoff.getHandoffId();
    plan(id + "-contacted", handoff.getLeadId(), "contacted", null, repId, contact);
    if (random.nextInt(4) > 0) {
      String verdict = VERDICTS.get(random.nextInt(VERDICTS.size()));
      long decided = contact + Duration.ofHours(4 + random.nextInt(48)).toMillis();
      plan(id + "-verdict", handoff.getLeadId(), "verdict", verdict, repId, decided);
    }
  }

  private void plan(
      String id, String lead, String type, @Nullable String verdict, String repId, long at) {
    planned.add(
        new Sample(
            Topics.SALES_ACTIVITIES,
            lead,
            SalesActivity.newBuilder()
                .setActivityId(id)
                .setLeadId(lead)
                .setType(type)
                .setVerdict(verdict)
                .setRepId(repId)
                .setOccurredAt(Instant.ofEpochMilli(at))
                .build(),
            at));
  }

  /** What is done by an instant, none of it earlier than another. */
  List<Sample> until(long instant, long after) {
    List<Sample> samples = new ArrayList<>();
    while (!planned.isEmpty() && planned.element().at() <= instant) {
      Sample sample = planned.remove();
      samples.add(
          new Sample(
              sample.topic(), sample.key(), sample.value(), Math.max(sample.at(), after + 1)));
    }
    return samples;
  }
}
