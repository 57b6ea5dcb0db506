package io.leadscorer.domain.reference;

import java.util.List;

/** What of the model language a variant is written in. */
public enum Language {
  /** What {@code b2b-4d} needs. */
  PLAIN,

  /**
   * Caps of rules and of periods, counts, recency, gates, stages: {@link #SECTIONS} added to it.
   */
  FULL;

  /** What is in the file of {@code b2b-4d}, and what stands there instead. */
  public static final List<List<String>> EDITS =
      List.of(
          List.of("{prefix: /pricing}}, points: 15}", "{prefix: /pricing}}, points: 15, cap: 30}"),
          List.of(
              "{type: page_view}, points: 1}",
              "{type: page_view}, points: 1, cap: {points: 2, per: day}}"),
          List.of("    decay: email\n", "    decay: email\n    cap: {points: 12, per: week}\n"),
          List.of(
              "{type: careers_view}, points: -10}", "{type: careers_view}, points: -10, cap: -15}"),
          List.of("from: 80, handoff: true, stage: mql", "from: 80, handoff: true, stage: sql"));

  /** What is added to the file. */
  public static final String SECTIONS =
      """
      counts:
        - rule: visits
          dimension: behavior
          when: {type: page_view}
          window: 10d
          bands: [{from: 2, points: 3}, {from: 5, points: 6}]
        - rule: never_opens
          when: {type: content_download}
          unless: {type: {in: [email_open, email_click]}}
          window: 20d
          bands: [{from: 1, points: -7}]
        - {rule: demos, when: {type: demo_request}, bands: [{from: 3, points: 5}]}
      recency:
        - rule: email_touch
          dimension: behavior
          when: {type: {in: [email_open, email_click]}}
          bands: [{within: 7d, points: 8}, {within: 21d, points: 4}]
          otherwise: -3
      gates:
        - {gate: asks, tier: WARM, when: {type: demo_request}, window: 5d}
        - gate: decider
          tier: HOT
          while: {seniority: c_level}
          when: {type: content_download}
          window: 12d
      """;

  static final int PRICING_CAP = 30;
  static final int DAILY_VIEWS = 2;
  static final int WEEKLY_EMAIL = 12;
  static final long CAREERS_CAP = -15_000;
}
