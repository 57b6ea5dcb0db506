package io.leadscorer.domain.reference;

import io.leadscorer.domain.handoff.Deal;
import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.lead.SalesActivity.Verdict;
import io.leadscorer.domain.lead.Touch;
import io.leadscorer.domain.model.ModelVersion;
import io.leadscorer.domain.score.Alert;
import io.leadscorer.domain.score.Cause;
import io.leadscorer.domain.score.LeadAnomaly;
import io.leadscorer.domain.score.LifecycleMove;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.domain.score.Outcome.NurtureJoined;
import io.leadscorer.domain.score.Outcome.NurtureLeft;
import io.leadscorer.domain.score.Outcome.ScoreUpdate;
import io.leadscorer.domain.score.Outcome.TierChange;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lead scored by the text of scoring.md alone under the numbers of {@code b2b-4d} or of a variant
 * of it: it keeps all its facts and computes everything from them again, at every hour, at every
 * local midnight and at every record, whether something is due or not. Slow and plain on purpose:
 * the engine is held against it.
 */
final class ReferenceLead {
  private static final String MODEL = "b2b-4d";
  private static final int VERSION = 1;
  private static final long FUTURE_TOLERANCE = 5 * Ages.MINUTE;
  private static final long SENDING_INTERVAL = 5 * Ages.MINUTE;
  private static final int JOURNEY = 10;

  private final String leadId;
  private final Calendar calendar;
  private final Variant variant;
  private final long grid;
  private final Witness witness;
  private final List<Outcome> outcomes = new ArrayList<>();

  private final List<Fact> facts = new ArrayList<>();
  private final Set<String> eventIds = new HashSet<>();
  private final List<Long> demotions = new ArrayList<>();
  private LifecycleStage stage = LifecycleStage.LEAD;
  private long clock;

  private String tier = "NONE";
  private Disposition disposition = Disposition.NONE;
  private long sequence;
  private @Nullable LifecycleStage toldStage;
  private @Nullable LifecycleStage farthestStage;
  private long stages;
  private long sentAt;
  private int sentScore;
  private boolean scoreWaits;

  private ReferenceLead(String leadId, ZoneId zone, Variant variant, Witness witness) {
    this.leadId = leadId;
    this.calendar = Calendar.in(zone);
    this.variant = variant;
    this.grid = variant.grid();
    this.witness = witness;
  }

  /** What a lead of a history is expected to tell. */
  static List<Outcome> expected(
      String leadId, History history, ZoneId zone, Variant variant, Witness witness) {
    ReferenceLead lead = new ReferenceLead(leadId, zone, variant, witness);
    witness.begins();
    history.facts().forEach(lead::take);
    lead.liveUntil(history.until());
    return lead.outcomes;
  }

  private void take(Fact fact) {
    liveUntil(fact.at());
    if (!counts(fact)) {
      return;
    }
    if (!facts.isEmpty()) {
      witness.came(fact, standing());
    }
    if (fact instanceof Fact.ActivityCame came) {
      verdict(came);
    }
    int penalties = facts.isEmpty() ? 0 : standing().adjustments().penaltiesAt(fact.at());
    facts.add(fact);
    stage = Stages.after(stage, fact);
    if (fact instanceof Fact.EventCame came
        && standing().adjustments().penaltiesAt(fact.at()) > penalties) {
      outcomes.add(repeated(came));
    }
    evaluate(standing(), fact.at(), causeOf(fact));
    clock = fact.at();
  }

  /** Takes points for {@code not_ready}, for good (scoring.md 4). */
  private void verdict(Fact.ActivityCame came) {
    if (came.activity().verdict() == Verdict.NOT_READY && !facts.isEmpty()) {
      demotions.add(standing().scoreAt(came.at()).demotion());
    }
  }

  /**
   * Not what comes from the future (scoring.md 1.3), nor what was counted before (2.8), nor a
   * company that no profile ties to the lead.
   */
  private boolean counts(Fact fact) {
    if (fact instanceof Fact.CompanyCame) {
      return facts.stream().anyMatch(Fact.ProfileCame.class::isInstance);
    }
    if (!(fact instanceof Fact.EventCame came)) {
      return true;
    }
    LeadEvent event = came.event();
    return event.occurredAt() - fact.at() <= FUTURE_TOLERANCE && eventIds.add(event.eventId());
  }

  /** Looks at the lead whenever something could be due, up to an instant (scoring.md 1.5, 1.6). */
  private void liveUntil(long until) {
    if (facts.isEmpty()) {
      return;
    }
    Standing standing = standing();
    while (nextLook() <= until) {
      clock = nextLook();
      int told = outcomes.size();
      boolean waited = scoreWaits && clock == sentAt + SENDING_INTERVAL;
      evaluate(standing, clock, Cause.TIME);
      if (outcomes.size() > told) {
        witness.toldByTime(clock, standing, waited);
      }
    }
    clock = until;
  }

  private long nextLook() {
    long look = Math.min(Ages.nextOn(grid, clock), calendar.midnightAfter(clock));
    return scoreWaits ? Math.min(look, sentAt + SENDING_INTERVAL) : look;
  }

  private Standing standing() {
    return new Standing(facts, demotions, calendar, variant);
  }

  private static Cause causeOf(Fact fact) {
    if (fact instanceof Fact.EventCame) {
      return Cause.EVENT;
    }
    return fact instanceof Fact.ActivityCame ? Cause.ACTIVITY : Cause.PROFILE;
  }

  private void evaluate(Standing standing, long at, Cause cause) {
    Score score = standing.scoreAt(at);
    String fromTier = tier;
    Disposition from = disposition;
    tier = score.tier();
    disposition = dispositionOf(standing, score);
    boolean first = from == Disposition.NONE;
    boolean changed = !tier.equals(fromTier) || disposition != from;
    tellStage(fromTier, score, at, cause);
    if (changed) {
      if (disposition == Disposition.HANDOFF || disposition == Disposition.NURTURE) {
        stage = Stages.atLeast(stage, Stages.of(tier, variant.language()));
      }
      sequence++;
      outcomes.add(change(standing, score, at, cause, fromTier, from));
      tellStage(tier, score, at, cause);
    }
    boolean differs = first || score.hundredths() != sentScore;
    boolean sends = differs && (changed || at >= sentAt + SENDING_INTERVAL);
    if (sends) {
      sentAt = at;
      sentScore = score.hundredths();
      outcomes.add(update(standing, score, at));
    }
    scoreWaits = differs && !sends;
    boolean joins = disposition == Disposition.LONG_TERM_NURTURE;
    boolean leaves = from == Disposition.LONG_TERM_NURTURE;
    if (joins && !leaves) {
      outcomes.add(new NurtureJoined(leadId, MODEL, VERSION, sequence, score.hundredths(), at));
    } else if (leaves && !joins) {
      outcomes.add(new NurtureLeft(leadId, MODEL, sequence, at));
    }
  }

  private LeadAnomaly repeated(Fact.EventCame came) {
    LeadEvent event = came.event();
    return new LeadAnomaly(
        leadId,
        new ModelVersion(MODEL, VERSION),
        "repeated_action",
        new LeadAnomaly.Repeated(event.type(), event.target(), 3),
        came.at());
  }

  private void tellStage(String inTier, Score score, long at, Cause cause) {
    if (stage == toldStage) {
      return;
    }
    boolean milestone = farthestStage == null || stage.compareTo(farthestStage) > 0;
    stages++;
    outcomes.add(
        new LifecycleMove(
            leadId,
            stages,
            toldStage,
            stage,
            milestone,
            cause,
            new ModelVersion(MODEL, VERSION),
            inTier,
            score.hundredths(),
            0,
            at));
    toldStage = stage;
    farthestStage = milestone ? stage : farthestStage;
  }

  private Disposition dispositionOf(Standing standing, Score score) {
    if (stage == LifecycleStage.CUSTOMER
        || stage == LifecycleStage.OPPORTUNITY
        || standing.profiles().isOptedOutOrOurs()) {
      return Disposition.EXCLUDED;
    }
    if (standing.adjustments().unqualified() || standing.profiles().isCompetitor()) {
      return Disposition.DISQUALIFIED;
    }
    return score.dispositionByScore(standing.profiles().company() != null);
  }

  private TierChange change(
      Standing standing, Score score, long at, Cause cause, String fromTier, Disposition from) {
    boolean hotBefore = fromTier.equals("HOT") && from == Disposition.HANDOFF;
    boolean hotNow = tier.equals("HOT") && disposition == Disposition.HANDOFF;
    return new TierChange(
        leadId,
        MODEL,
        VERSION,
        sequence,
        fromTier,
        tier,
        from,
        disposition,
        score.hundredths(),
        score.parts(),
        score.adjustments(),
        standing.highIntentAt(at),
        cause,
        at,
        Shares.heaviest(at, standing),
        journey(),
        Drops.after(at, standing),
        hotNow && !hotBefore
            ? new Alert(null, null, null, null, new Deal(null, null, null))
            : null);
  }

  private ScoreUpdate update(Standing standing, Score score, long at) {
    return new ScoreUpdate(
        leadId,
        MODEL,
        VERSION,
        sequence,
        tier,
        disposition,
        score.hundredths(),
        score.parts(),
        score.adjustments(),
        standing.highIntentAt(at),
        stage,
        Shares.heaviest(at, standing).stream()
            .map(r -> new Outcome.Reason(r.rule(), r.dimension(), r.points(), null, null))
            .toList(),
        null,
        null,
        ScoreUpdate.ToldFor.SCORE,
        0,
        at);
  }

  /** The latest touches in order of arrival. */
  private List<Touch> journey() {
    List<Touch> touches = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact instanceof Fact.EventCame came) {
        LeadEvent event = came.event();
        touches.add(new Touch(event.occurredAt(), event.type(), event.channel(), event.target()));
      }
    }
    return touches.subList(Math.max(0, touches.size() - JOURNEY), touches.size());
  }
}
