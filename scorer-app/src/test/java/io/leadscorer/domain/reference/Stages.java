package io.leadscorer.domain.reference;

import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.lead.SalesActivity;

/** How the lifecycle stage moves (handoff.md, Lifecycle). */
final class Stages {
  private Stages() {}

  /** The stage after a fact, before what the lead's score makes of it. */
  static LifecycleStage after(LifecycleStage stage, Fact fact) {
    if (fact instanceof Fact.ProfileCame came && came.profile().lifecycleStage() != null) {
      return came.profile().lifecycleStage();
    }
    return fact instanceof Fact.ActivityCame came ? afterActivity(stage, came.activity()) : stage;
  }

  private static LifecycleStage afterActivity(LifecycleStage stage, SalesActivity activity) {
    return switch (activity.type()) {
      case CONTACTED, CALL_VERIFIED -> stage;
      case OPPORTUNITY_OPENED -> atLeast(stage, LifecycleStage.OPPORTUNITY);
      case DEAL_WON -> atLeast(stage, LifecycleStage.CUSTOMER);
      case DEAL_LOST -> stage == LifecycleStage.OPPORTUNITY ? LifecycleStage.SQL : stage;
      case VERDICT ->
          switch (activity.verdict()) {
            case TRUE_SQL -> atLeast(stage, LifecycleStage.SQL);
            case NOT_READY -> atMost(stage, LifecycleStage.MQL);
            case UNQUALIFIED -> LifecycleStage.SUBSCRIBER;
            case CLEARED -> stage;
          };
    };
  }

  /** The stage that entering a tier brings at least. */
  static LifecycleStage of(String tier, Language language) {
    if (tier.equals("HOT") && language == Language.FULL) {
      return LifecycleStage.SQL;
    }
    return tier.equals("COLD") ? LifecycleStage.SUBSCRIBER : LifecycleStage.MQL;
  }

  static LifecycleStage atLeast(LifecycleStage stage, LifecycleStage other) {
    return stage.ordinal() < other.ordinal() ? other : stage;
  }

  private static LifecycleStage atMost(LifecycleStage stage, LifecycleStage other) {
    return stage.ordinal() > other.ordinal() ? other : stage;
  }
}
