package io.leadscorer.catalog;

import static io.leadscorer.catalog.Topic.Cleanup.COMPACT;
import static io.leadscorer.catalog.Topic.Cleanup.DELETE;
import static io.leadscorer.catalog.Topic.Stamp.CREATE_TIME;
import static io.leadscorer.catalog.Topic.Stamp.LOG_APPEND_TIME;

import java.util.List;

/**
 * The topics by name (contracts.md). Those keyed by lead that the scorer reads are co-partitioned
 * with each other and with the clock.
 */
public final class Topics {
  public static final Topic LEAD_EVENTS = new Topic("lead-events", DELETE, LOG_APPEND_TIME);
  public static final Topic LEAD_PROFILES = new Topic("lead-profiles", COMPACT, LOG_APPEND_TIME);
  public static final Topic COMPANY_PROFILES =
      new Topic("company-profiles", COMPACT, LOG_APPEND_TIME);
  public static final Topic SALES_ACTIVITIES =
      new Topic("sales-activities", DELETE, LOG_APPEND_TIME);
  public static final Topic SALES_REPS = new Topic("sales-reps", COMPACT, LOG_APPEND_TIME);
  public static final Topic SCORING_MODELS = new Topic("scoring-models", COMPACT, LOG_APPEND_TIME);
  public static final Topic SCORER_CLOCK = new Topic("scorer-clock", DELETE, CREATE_TIME);
  public static final Topic SCORER_MODELS = new Topic("scorer-models", COMPACT, CREATE_TIME);
  public static final Topic SCORER_DESK = new Topic("scorer-desk", DELETE, LOG_APPEND_TIME);
  public static final Topic SCORER_OWNERS = new Topic("scorer-owners", COMPACT, CREATE_TIME);
  public static final Topic SCORER_ORDER = new Topic("scorer-order", COMPACT, CREATE_TIME);
  public static final Topic TIER_CHANGES = new Topic("tier-changes", DELETE, CREATE_TIME);
  public static final Topic HOT_MQL = new Topic("hot-mql", DELETE, CREATE_TIME);
  public static final Topic LEAD_SCORES = new Topic("lead-scores", COMPACT, CREATE_TIME);
  public static final Topic LONG_TERM_NURTURE =
      new Topic("long-term-nurture", COMPACT, CREATE_TIME);
  public static final Topic HANDOFFS = new Topic("handoffs", DELETE, CREATE_TIME);
  public static final Topic SLA_ESCALATIONS = new Topic("sla-escalations", DELETE, CREATE_TIME);
  public static final Topic LIFECYCLE_CHANGES = new Topic("lifecycle-changes", DELETE, CREATE_TIME);
  public static final Topic ANOMALY_ALERTS = new Topic("anomaly-alerts", DELETE, CREATE_TIME);
  public static final Topic DEAD_LETTERS = new Topic("dead-letters", DELETE, CREATE_TIME);

  /** What upstream systems produce. */
  public static final List<Topic> INPUTS =
      List.of(
          LEAD_EVENTS,
          LEAD_PROFILES,
          COMPANY_PROFILES,
          SALES_ACTIVITIES,
          SALES_REPS,
          SCORING_MODELS);

  /**
   * What the scorer tells itself: where its clock stands, which models were published, which
   * records were overtaken, what the desk is to know of leads, and whom the desk gave them to.
   */
  public static final List<Topic> INTERNAL =
      List.of(SCORER_CLOCK, SCORER_MODELS, SCORER_ORDER, SCORER_DESK, SCORER_OWNERS);

  /** What is taken in one order for all leads, and so has one partition. */
  public static final List<Topic> OF_THE_DESK = List.of(SCORER_DESK, SALES_REPS);

  /** What the scorer produces. */
  public static final List<Topic> OUTPUTS =
      List.of(
          TIER_CHANGES,
          HOT_MQL,
          LEAD_SCORES,
          LONG_TERM_NURTURE,
          HANDOFFS,
          SLA_ESCALATIONS,
          LIFECYCLE_CHANGES,
          ANOMALY_ALERTS,
          DEAD_LETTERS);

  private final String prefix;

  private Topics(String prefix) {
    this.prefix = prefix;
  }

  /** The topics of a cluster on which all names begin with a prefix, which may be empty. */
  public static Topics named(String prefix) {
    return new Topics(prefix);
  }

  /** The name of a topic on the cluster. */
  public String name(Topic topic) {
    return prefix + topic.name();
  }
}
