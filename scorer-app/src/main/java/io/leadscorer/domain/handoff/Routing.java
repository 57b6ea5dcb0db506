package io.leadscorer.domain.handoff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The terms of handing leads over: {@code routing.yaml} (handoff.md).
 *
 * @param tiers terms by tier
 * @param otherTiers terms of tiers that are not among them
 * @param contactTarget share of handoffs to be contacted in time, in thousandths
 * @param routes of which the first that takes a lead is taken
 */
public record Routing(
    int version,
    Map<String, TierTerms> tiers,
    TierTerms otherTiers,
    Escalations escalations,
    Verification verification,
    BriefTerms brief,
    int contactTarget,
    List<Route> routes) {

  /** The key under which it is published beside the models. */
  public static final String ID = "routing";

  public Routing {
    tiers = Map.copyOf(tiers);
    routes = List.copyOf(routes);
  }

  /** What a tier asks of sales. */
  public TierTerms of(String tier) {
    return tiers.getOrDefault(tier, otherTiers);
  }

  /** Where a lead goes; null where no route takes it. */
  public @Nullable Destination route(String tier, Deal deal) {
    for (Route route : routes) {
      if (route.takes(tier, deal)) {
        List<Seniority> order =
            route.seniority().isEmpty() ? of(tier).seniority() : route.seniority();
        return new Destination(
            route.name(), route.pool(), route.fallback(), route.manager(), order);
      }
    }
    return null;
  }
}
