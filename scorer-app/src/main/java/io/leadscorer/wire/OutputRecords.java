package io.leadscorer.wire;

import io.leadscorer.domain.handoff.LeadHandoff;
import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.lead.Touch;
import io.leadscorer.domain.score.Alert;
import io.leadscorer.domain.score.Cause;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.domain.score.Outcome.ScoreUpdate.ToldFor;
import io.leadscorer.events.LeadScore;
import io.leadscorer.events.NextDrop;
import io.leadscorer.events.NurtureMembership;
import io.leadscorer.events.Reason;
import io.leadscorer.events.TierChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Domain outcomes to output records; scores and points become decimals of a point. */
public final class OutputRecords {

  private static final Spelling<Disposition> DISPOSITION = Spelling.of(Disposition.class);
  private static final Spelling<LifecycleStage> STAGE = Spelling.of(LifecycleStage.class);
  private static final Spelling<Cause> CAUSE = Spelling.of(Cause.class);
  private static final Spelling<ToldFor> TOLD_FOR = Spelling.of(ToldFor.class);

  private OutputRecords() {}

  /** The record of {@code tier-changes} and {@code hot-mql}. */
  public static TierChange tierChange(Outcome.TierChange change) {
    Alert alert = change.alert();
    return new TierChange(
        change.leadId(),
        change.modelId(),
        change.modelVersion(),
        change.sequence(),
        change.fromTier(),
        change.toTier(),
        DISPOSITION.write(change.fromDisposition()),
        DISPOSITION.write(change.toDisposition()),
        score(change.score()),
        dimensions(change.dimensions()),
        points(change.adjustments()),
        change.highIntent(),
        CAUSE.write(change.cause()),
        Instant.ofEpochMilli(change.effectiveAt()),
        reasons(change.reasons()),
        journey(change.journey()),
        nextDrop(change.nextDrop()),
        alert == null ? null : alert.handoffId(),
        alert == null ? null : instant(alert.deadline()),
        alert == null ? null : alert.title(),
        alert == null ? null : alert.companyName(),
        alert == null ? null : alert.deal().industry(),
        alert == null ? null : alert.deal().region(),
        alert == null ? null : alert.deal().sizeUsd());
  }

  /** The record of {@code lead-scores}. */
  public static LeadScore leadScore(Outcome.ScoreUpdate update) {
    LeadHandoff handoff = update.handoff();
    return new LeadScore(
        update.leadId(),
        update.modelId(),
        update.modelVersion(),
        update.sequence(),
        update.tier(),
        DISPOSITION.write(update.disposition()),
        score(update.score()),
        dimensions(update.dimensions()),
        points(update.adjustments()),
        update.highIntent(),
        STAGE.write(update.stage()),
        Instant.ofEpochMilli(update.effectiveAt()),
        reasons(update.reasons()),
        handoff == null ? null : LeadHandoff.id(update.leadId(), handoff.number()),
        handoff == null ? null : HandoffRecords.state(handoff.state()),
        handoff != null && handoff.awaitsContact()
            ? Instant.ofEpochMilli(handoff.sla().deadline())
            : null,
        update.owner(),
        TOLD_FOR.write(update.toldFor()));
  }

  /** The record of {@code long-term-nurture}. */
  public static NurtureMembership nurtureMembership(Outcome.NurtureJoined joined) {
    return new NurtureMembership(
        joined.leadId(),
        joined.modelId(),
        joined.modelVersion(),
        joined.sequence(),
        score(joined.score()),
        Instant.ofEpochMilli(joined.effectiveAt()));
  }

  // Dividing, unlike multiplying by 0.01, gives the double nearest to the decimal, which is the one
  // that prints as it.
  static double score(int hundredths) {
    return hundredths / 100.0;
  }

  private static double points(long thousandths) {
    return thousandths / 1000.0;
  }

  private static Map<String, Double> dimensions(Map<String, Long> thousandths) {
    Map<String, Double> dimensions = new LinkedHashMap<>();
    thousandths.forEach((name, part) -> dimensions.put(name, points(part)));
    return dimensions;
  }

  static List<Reason> reasons(List<Outcome.Reason> reasons) {
    List<Reason> records = new ArrayList<>(reasons.size());
    for (Outcome.Reason reason : reasons) {
      Long nextChangeAt = reason.nextChangeAt();
      Long nextPoints = reason.nextPoints();
      records.add(
          new Reason(
              reason.rule(),
              reason.dimension(),
              points(reason.points()),
              instant(nextChangeAt),
              nextPoints == null ? null : points(nextPoints)));
    }
    return records;
  }

  static List<io.leadscorer.events.Touch> journey(List<Touch> journey) {
    List<io.leadscorer.events.Touch> records = new ArrayList<>(journey.size());
    for (Touch touch : journey) {
      records.add(touch(touch));
    }
    return records;
  }

  static io.leadscorer.events.Touch touch(Touch touch) {
    return new io.leadscorer.events.Touch(
        Instant.ofEpochMilli(touch.occurredAt()), touch.type(), touch.channel(), touch.target());
  }

  private static @Nullable Instant instant(@Nullable Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  private static @Nullable NextDrop nextDrop(Outcome.@Nullable NextDrop drop) {
    return drop == null ? null : new NextDrop(drop.tier(), Instant.ofEpochMilli(drop.at()));
  }
}
