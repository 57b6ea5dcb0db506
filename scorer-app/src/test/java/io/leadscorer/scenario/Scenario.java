package io.leadscorer.scenario;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.replay.input.InputKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A timeline of what happens to leads, and of how they are to stand meanwhile. */
record Scenario(String file, ScoringModel model, String story, List<Step> steps) {

  /**
   * One instant of the story.
   *
   * @param number counted from 1
   * @param at UTC milliseconds
   * @param fact null where only time passes
   * @param lead null where it is about no lead alone
   */
  record Step(
      int number,
      int line,
      long at,
      @Nullable Fact fact,
      @Nullable String lead,
      @Nullable Expectation expect) {}

  /** A line of an input file. */
  record Fact(InputKind kind, String json) {}

  /**
   * What is to hold after a step; what is null is not asked.
   *
   * @param by cause of the change that is to have happened at this very instant
   * @param nextDrop as {@code TIER at INSTANT}, or {@code none}
   * @param reasons points by rule
   */
  record Expectation(
      @Nullable String tier,
      @Nullable String disposition,
      @Nullable String by,
      @Nullable String score,
      @Nullable String highIntent,
      @Nullable String hotMql,
      @Nullable String stage,
      @Nullable String nextDrop,
      Map<String, BigDecimal> reasons,
      boolean unchanged,
      boolean gone,
      @Nullable String refused) {}
}
