package io.leadscorer.domain.handoff;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way that leads take to a pool of representatives (handoff.md, Routing). Regions and industries
 * are in lower case; an empty set asks for nothing.
 *
 * @param dealFrom least deal size in whole US dollars; null for none
 * @param dealTo greatest deal size; null for none
 * @param fallback the pool that takes what the first cannot; null for none
 * @param manager who hears of a handoff that has no representative; null for nobody
 * @param seniority whom to choose, best first; empty for what the tier asks for
 */
public record Route(
    String name,
    Set<String> regions,
    Set<String> industries,
    Set<String> tiers,
    @Nullable Long dealFrom,
    @Nullable Long dealTo,
    String pool,
    @Nullable String fallback,
    @Nullable String manager,
    List<Seniority> seniority) {
  public Route {
    regions = Set.copyOf(regions);
    industries = Set.copyOf(industries);
    tiers = Set.copyOf(tiers);
    seniority = List.copyOf(seniority);
  }

  boolean takes(String tier, Deal deal) {
    return (tiers.isEmpty() || tiers.contains(tier))
        && isAmong(regions, deal.region())
        && isAmong(industries, deal.industry())
        && isOfSize(deal.sizeUsd());
  }

  private static boolean isAmong(Set<String> wanted, @Nullable String word) {
    return wanted.isEmpty() || (word != null && wanted.contains(word.toLowerCase(Locale.ROOT)));
  }

  private boolean isOfSize(@Nullable Long size) {
    if (dealFrom == null && dealTo == null) {
      return true;
    }
    return size != null
        && (dealFrom == null || size >= dealFrom)
        && (dealTo == null || size <= dealTo);
  }
}
