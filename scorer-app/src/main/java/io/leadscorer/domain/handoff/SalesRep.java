package io.leadscorer.domain.handoff;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sales representative, as the roster has them.
 *
 * @param name as people read it
 * @param pools in which the representative works
 * @param seniority null for managers who are handed no leads
 * @param managerId who hears of overdue handoffs
 * @param capacity how many handoffs may wait for the representative's first contact at once
 * @param active false while the representative is handed nothing
 */
public record SalesRep(
    String repId,
    @Nullable String name,
    Set<String> pools,
    @Nullable Seniority seniority,
    @Nullable String managerId,
    int capacity,
    boolean active) {
  public SalesRep {
    pools = Set.copyOf(pools);
  }
}
