package io.leadscorer.bench.serde;

import io.leadscorer.bench.leads.BusyLead;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.domain.score.Outcome.ScoreUpdate;
import io.leadscorer.domain.score.Outcome.TierChange;
import io.leadscorer.domain.score.Scorer;
import io.leadscorer.events.LeadEvent;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.wire.OutputRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.avro.specific.SpecificRecord;

/** What some leads do and what is told of them in the end: as many records of each kind. */
final class SampleRecords {
  static final long SEED = 20260302;

  private static final int LEADS = 16;
  private static final int EVENTS = 12;
  private static final Duration SPAN = Duration.ofDays(7);

  private SampleRecords() {}

  static List<SpecificRecord> of(RecordKind kind) {
    Scorer scorer = new Scorer(ModelReader.shipped("b2b-4d"));
    SplittableRandom random = new SplittableRandom(SEED);
    List<SpecificRecord> records = new ArrayList<>();
    for (int lead = 0; lead < LEADS; lead++) {
      List<Outcome> told = new ArrayList<>();
      BusyLead busy =
          BusyLead.of(scorer, "lead-%07d".formatted(lead), EVENTS, SPAN, random, told::add);
      records.add(
          switch (kind) {
            case LEAD_EVENT -> event(busy.next());
            case LEAD_SCORE -> OutputRecords.leadScore(last(told, ScoreUpdate.class));
            case TIER_CHANGE -> OutputRecords.tierChange(last(told, TierChange.class));
          });
    }
    return records;
  }

  private static LeadEvent event(io.leadscorer.domain.lead.LeadEvent event) {
    return new LeadEvent(
        event.eventId(),
        event.leadId(),
        event.type(),
        Instant.ofEpochMilli(event.occurredAt()),
        event.channel(),
        event.target(),
        event.attributes(),
        event.ip(),
        event.referrer());
  }

  private static <T> T last(List<Outcome> told, Class<T> type) {
    return told.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }
}
