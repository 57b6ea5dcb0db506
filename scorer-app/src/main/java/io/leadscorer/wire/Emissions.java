package io.leadscorer.wire;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.desk.HandoffChange;
import io.leadscorer.domain.desk.ManyLeadsFromAddress;
import io.leadscorer.domain.desk.SlaEscalation;
import io.leadscorer.domain.score.LeadAnomaly;
import io.leadscorer.domain.score.LifecycleMove;
import io.leadscorer.domain.score.Outcome;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Which records tell of an outcome, and where. */
public final class Emissions {
  private Emissions() {}

  /** The records of an outcome; none where it is told to the scorer itself alone. */
  public static List<Emission> of(Outcome outcome) {
    String lead = outcome.leadId();
    if (outcome instanceof Outcome.TierChange change) {
      return ofChange(change);
    } else if (outcome instanceof Outcome.ScoreUpdate update) {
      return one(
          Topics.LEAD_SCORES, CloudEventType.LEAD_SCORED, lead, OutputRecords.leadScore(update));
    } else if (outcome instanceof Outcome.NurtureJoined joined) {
      return one(
          Topics.LONG_TERM_NURTURE,
          CloudEventType.NURTURE_JOINED,
          lead,
          OutputRecords.nurtureMembership(joined));
    } else if (outcome instanceof Outcome.NurtureLeft) {
      return one(Topics.LONG_TERM_NURTURE, CloudEventType.NURTURE_LEFT, lead, null);
    } else if (outcome instanceof Outcome.Erased) {
      return List.of(
          new Emission(Topics.LEAD_SCORES, CloudEventType.LEAD_ERASED, lead, null),
          new Emission(Topics.LONG_TERM_NURTURE, CloudEventType.LEAD_ERASED, lead, null));
    } else if (outcome instanceof LifecycleMove move) {
      return one(
          Topics.LIFECYCLE_CHANGES,
          CloudEventType.LIFECYCLE_CHANGED,
          lead,
          HandoffRecords.lifecycleChange(move));
    } else if (outcome instanceof HandoffChange change) {
      return one(
          Topics.HANDOFFS, CloudEventType.HANDOFF_CHANGED, lead, HandoffRecords.handoff(change));
    } else if (outcome instanceof SlaEscalation escalation) {
      return one(
          Topics.SLA_ESCALATIONS,
          CloudEventType.SLA_ESCALATED,
          lead,
          HandoffRecords.escalation(escalation));
    } else if (outcome instanceof LeadAnomaly anomaly) {
      return one(
          Topics.ANOMALY_ALERTS,
          CloudEventType.ANOMALY_FOUND,
          lead,
          HandoffRecords.anomaly(anomaly));
    } else if (outcome instanceof ManyLeadsFromAddress many) {
      return one(
          Topics.ANOMALY_ALERTS,
          CloudEventType.ANOMALY_FOUND,
          many.address(),
          HandoffRecords.anomaly(many));
    }
    return List.of();
  }

  private static List<Emission> one(
      Topic topic, CloudEventType type, String key, @Nullable SpecificRecord record) {
    return List.of(new Emission(topic, type, key, record));
  }

  private static List<Emission> ofChange(Outcome.TierChange change) {
    var record = OutputRecords.tierChange(change);
    Emission told =
        new Emission(Topics.TIER_CHANGES, CloudEventType.TIER_CHANGED, change.leadId(), record);
    return change.hotMql()
        ? List.of(
            told,
            new Emission(Topics.HOT_MQL, CloudEventType.TIER_CHANGED, change.leadId(), record))
        : List.of(told);
  }
}
