package io.leadscorer.domain.handoff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a handoff goes.
 *
 * @param route by its name
 * @param fallback the pool that takes what the first cannot; null for none
 * @param manager who hears of a handoff that has no representative; null for nobody
 * @param seniority whom to choose, best first
 */
public record Destination(
    String route,
    String pool,
    @Nullable String fallback,
    @Nullable String manager,
    List<Seniority> seniority) {
  public Destination {
    seniority = List.copyOf(seniority);
  }
}
