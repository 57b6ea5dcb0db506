package io.leadscorer.wire;

import io.leadscorer.domain.desk.HandoffChange;
import io.leadscorer.domain.desk.ManyLeadsFromAddress;
import io.leadscorer.domain.desk.SlaEscalation.Person;
import io.leadscorer.domain.handoff.Destination;
import io.leadscorer.domain.handoff.HandoffCause;
import io.leadscorer.domain.handoff.HandoffState;
import io.leadscorer.domain.handoff.LeadHandoff;
import io.leadscorer.domain.handoff.SalesRep;
import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.lead.Touch;
import io.leadscorer.domain.score.Brief;
import io.leadscorer.domain.score.Cause;
import io.leadscorer.domain.score.LeadAnomaly;
import io.leadscorer.domain.score.LeadAnomaly.Repeated;
import io.leadscorer.domain.score.LifecycleMove;
import io.leadscorer.events.AnomalyAlert;
import io.leadscorer.events.Handoff;
import io.leadscorer.events.LifecycleChange;
import io.leadscorer.events.SlaEscalation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Outcomes of handing leads over to output records. */
public final class HandoffRecords {
  private static final Spelling<HandoffState> STATE = Spelling.of(HandoffState.class);
  private static final Spelling<HandoffCause> REASON = Spelling.of(HandoffCause.class);
  private static final Spelling<LifecycleStage> STAGE = Spelling.of(LifecycleStage.class);
  private static final Spelling<Cause> CAUSE = Spelling.of(Cause.class);
  private static final Spelling<io.leadscorer.domain.desk.SlaEscalation.Kind> KIND =
      Spelling.of(io.leadscorer.domain.desk.SlaEscalation.Kind.class);

  private static final String NO_STAGE = "none";
  private static final String MANY_LEADS = "many_leads_one_ip";
  private static final String REPEATED = "repeated_action";
  private static final String SUSPICIOUS = "suspicious_profile";

  private HandoffRecords() {}

  /** The word for a state. */
  static String state(HandoffState state) {
    return STATE.write(state);
  }

  /** The record of {@code handoffs}. */
  public static Handoff handoff(HandoffChange change) {
    LeadHandoff handoff = change.handoff();
    Brief brief = change.brief();
    Destination destination = brief.destination();
    SalesRep rep = change.rep();
    Touch first = brief.firstTouch();
    return new Handoff(
        LeadHandoff.id(change.leadId(), handoff.number()),
        change.leadId(),
        handoff.number(),
        change.change(),
        STATE.write(handoff.state()),
        REASON.write(change.cause()),
        handoff.tier(),
        OutputRecords.score(brief.score()),
        brief.model().id(),
        brief.model().version(),
        brief.sequence(),
        destination == null ? null : destination.route(),
        change.pool(),
        rep == null ? null : rep.repId(),
        rep == null ? null : rep.name(),
        rep == null ? null : rep.managerId(),
        Instant.ofEpochMilli(handoff.openedAt()),
        Instant.ofEpochMilli(handoff.sla().deadline()),
        handoff.state() == HandoffState.VERIFYING ? Instant.ofEpochMilli(handoff.verifyBy()) : null,
        instant(handoff.contactedAt()),
        handoff.contactedBy(),
        handoff.late(),
        Instant.ofEpochMilli(change.effectiveAt()),
        OutputRecords.reasons(brief.reasons()),
        brief.originalSource(),
        brief.referrer(),
        first == null ? null : OutputRecords.touch(first),
        OutputRecords.journey(brief.downloads()),
        OutputRecords.journey(brief.journey()));
  }

  /** The record of {@code sla-escalations}. */
  public static SlaEscalation escalation(io.leadscorer.domain.desk.SlaEscalation escalation) {
    LeadHandoff handoff = escalation.handoff();
    Person recipient = escalation.recipient();
    return new SlaEscalation(
        escalation.id(),
        LeadHandoff.id(escalation.leadId(), handoff.number()),
        escalation.leadId(),
        KIND.write(escalation.kind()),
        recipient == null ? null : recipient.repId(),
        recipient == null ? null : recipient.name(),
        escalation.repId(),
        escalation.managerId(),
        handoff.tier(),
        escalation.pool(),
        Instant.ofEpochMilli(handoff.openedAt()),
        Instant.ofEpochMilli(handoff.sla().deadline()),
        Instant.ofEpochMilli(escalation.effectiveAt()));
  }

  /** The record of {@code lifecycle-changes}. */
  public static LifecycleChange lifecycleChange(LifecycleMove move) {
    LifecycleStage from = move.from();
    return new LifecycleChange(
        move.leadId(),
        move.sequence(),
        from == null ? NO_STAGE : STAGE.write(from),
        STAGE.write(move.to()),
        move.milestone(),
        CAUSE.write(move.cause()),
        move.model().id(),
        move.model().version(),
        move.tier(),
        OutputRecords.score(move.score()),
        move.handoff() == 0 ? null : LeadHandoff.id(move.leadId(), move.handoff()),
        Instant.ofEpochMilli(move.effectiveAt()));
  }

  /** The record of {@code anomaly-alerts} of one lead. */
  public static AnomalyAlert anomaly(LeadAnomaly anomaly) {
    Repeated repeated = anomaly.repeated();
    return new AnomalyAlert(
        anomaly.id(),
        repeated == null ? SUSPICIOUS : REPEATED,
        anomaly.leadId(),
        List.of(anomaly.leadId()),
        anomaly.rule(),
        repeated == null ? null : repeated.eventType(),
        repeated == null ? null : repeated.target(),
        repeated == null ? null : Integer.valueOf(repeated.count()),
        anomaly.model().id(),
        anomaly.model().version(),
        Instant.ofEpochMilli(anomaly.effectiveAt()));
  }

  /** The record of {@code anomaly-alerts} of many leads. */
  public static AnomalyAlert anomaly(ManyLeadsFromAddress many) {
    return new AnomalyAlert(
        many.id(),
        MANY_LEADS,
        many.address(),
        many.leadIds(),
        null,
        null,
        null,
        many.leadIds().size(),
        many.model().id(),
        many.model().version(),
        Instant.ofEpochMilli(many.effectiveAt()));
  }

  private static @Nullable Instant instant(@Nullable Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }
}
