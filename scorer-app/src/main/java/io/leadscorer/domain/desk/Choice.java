package io.leadscorer.domain.desk;

import io.leadscorer.domain.handoff.Destination;
import io.leadscorer.domain.handoff.SalesRep;
import io.leadscorer.domain.handoff.Seniority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a lead (handoff.md, Routing).
 *
 * @param pool in which the representative was found
 */
record Choice(SalesRep rep, String pool) {

  /**
   * The one who is to have a lead; null while nobody is free.
   *
   * @param had who is to have it again if possible; null for nobody
   */
  static @Nullable Choice of(
      Roster roster, @Nullable Destination destination, @Nullable String had) {
    if (destination == null) {
      return null;
    }
    Choice choice = inPool(roster, destination.pool(), destination.seniority(), had);
    String fallback = destination.fallback();
    return choice == null && fallback != null
        ? inPool(roster, fallback, destination.seniority(), had)
        : choice;
  }

  private static @Nullable Choice inPool(
      Roster roster, String pool, List<Seniority> order, @Nullable String had) {
    for (Seniority seniority : order) {
      List<SalesRep> free = roster.free(pool, seniority);
      if (!free.isEmpty()) {
        return new Choice(
            free.stream().filter(rep -> rep.repId().equals(had)).findFirst().orElse(free.get(0)),
            pool);
      }
    }
    return null;
  }

  /** Whether a representative may have what goes to a destination, if there is room. */
  static boolean suits(SalesRep rep, @Nullable Destination destination) {
    return destination != null
        && rep.seniority() != null
        && destination.seniority().contains(rep.seniority())
        && (rep.pools().contains(destination.pool())
            || (destination.fallback() != null && rep.pools().contains(destination.fallback())));
  }
}
