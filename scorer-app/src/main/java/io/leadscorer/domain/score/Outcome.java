package io.leadscorer.domain.score;

import io.leadscorer.domain.handoff.LeadHandoff;
import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.lead.Touch;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that consumers are told. Scores are in hundredths of a point, points in thousandths.
 */
public interface Outcome {

  /** The lead it is about. */
  String leadId();

  /** The exact instant it holds from, in UTC milliseconds. */
  long effectiveAt();

  /** Unique among all outcomes of its kind, and the same on every replay. */
  String id();

  /**
   * A lead's tier or disposition changed (scoring.md 3).
   *
   * @param sequence counts the lead's changes under this model, from 1
   * @param dimensions part of the score by dimension, in thousandths of a point, in model order
   * @param adjustments sum of all points outside the dimensions, in thousandths
   * @param nextDrop where time alone will take the lead; null when nowhere lower
   * @param alert what is to be told at once of an entry into the highest tier; null for any other
   */
  record TierChange(
      String leadId,
      String modelId,
      int modelVersion,
      long sequence,
      String fromTier,
      String toTier,
      Disposition fromDisposition,
      Disposition toDisposition,
      int score,
      Map<String, Long> dimensions,
      long adjustments,
      boolean highIntent,
      Cause cause,
      long effectiveAt,
      List<Reason> reasons,
      List<Touch> journey,
      @Nullable NextDrop nextDrop,
      @Nullable Alert alert)
      implements Outcome {

    @Override
    public String id() {
      return leadId + ":" + modelId + ":" + sequence;
    }

    /** The same change, of which nobody is to be alerted. */
    public TierChange withoutAlert() {
      return new TierChange(
          leadId,
          modelId,
          modelVersion,
          sequence,
          fromTier,
          toTier,
          fromDisposition,
          toDisposition,
          score,
          dimensions,
          adjustments,
          highIntent,
          cause,
          effectiveAt,
          reasons,
          journey,
          nextDrop,
          null);
    }

    /** Whether it is an entry into the highest tier that may be handed over. */
    public boolean hotMql() {
      return alert != null;
    }
  }

  /**
   * One of the largest contributions to a score.
   *
   * @param points what the rule brings now, in thousandths, before its dimension's weight
   * @param nextChangeAt when time alone next changes that, if it does
   * @param nextPoints what it will bring then, in thousandths
   */
  record Reason(
      String rule,
      String dimension,
      long points,
      @Nullable Long nextChangeAt,
      @Nullable Long nextPoints) {}

  /** The first lower tier that a lead will fall to if nothing happens, and when. */
  record NextDrop(String tier, long at) {}

  /**
   * A lead's latest score, for those who keep a copy (scoring.md 3).
   *
   * @param sequence that of the lead's last tier change
   * @param handoff the lead's latest; null before the first
   * @param owner the representative who has the lead; null while nobody has
   * @param toldFor why it is told now
   * @param change of the handoff that it is told for; 0 where the score itself is told
   */
  record ScoreUpdate(
      String leadId,
      String modelId,
      int modelVersion,
      long sequence,
      String tier,
      Disposition disposition,
      int score,
      Map<String, Long> dimensions,
      long adjustments,
      boolean highIntent,
      LifecycleStage stage,
      List<Reason> reasons,
      @Nullable LeadHandoff handoff,
      @Nullable String owner,
      ToldFor toldFor,
      int change,
      long effectiveAt)
      implements Outcome {

    /** Why a score is told: by the rule of sending, or with what is told of its handoff. */
    public enum ToldFor {
      SCORE,
      HANDOFF,
      OWNER
    }

    @Override
    public String id() {
      String score = leadId + ":" + modelId + ":score:" + sequence + ":" + effectiveAt;
      return handoff == null || toldFor == ToldFor.SCORE
          ? score
          : "%s:%s:%d:%d"
              .formatted(score, toldFor.name().toLowerCase(Locale.ROOT), handoff.number(), change);
    }
  }

  /**
   * A lead joined the long-term nurturing list.
   *
   * @param sequence that of the tier change with which it did
   */
  record NurtureJoined(
      String leadId, String modelId, int modelVersion, long sequence, int score, long effectiveAt)
      implements Outcome {
    @Override
    public String id() {
      return leadId + ":" + modelId + ":nurture:" + sequence;
    }
  }

  /**
   * A lead left the long-term nurturing list.
   *
   * @param sequence that of the tier change with which it did
   */
  record NurtureLeft(String leadId, String modelId, long sequence, long effectiveAt)
      implements Outcome {
    @Override
    public String id() {
      return leadId + ":" + modelId + ":nurture:" + sequence;
    }
  }

  /** A lead was erased: every compacted output forgets it. */
  record Erased(String leadId, long effectiveAt) implements DeskSignal {
    @Override
    public String id() {
      return leadId + ":erased:" + effectiveAt;
    }
  }
}
