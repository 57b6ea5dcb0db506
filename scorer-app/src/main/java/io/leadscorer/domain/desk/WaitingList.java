package io.leadscorer.domain.desk;

import io.leadscorer.domain.handoff.Destination;
import io.leadscorer.domain.handoff.SalesRep;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Handoffs that nobody was free for, those with the earliest deadline first. */
final class WaitingList {
  private static final Comparator<DeskHandoff> ORDER =
      Comparator.<DeskHandoff>comparingLong(waiting -> waiting.handoff().sla().deadline())
          .thenComparingLong(waiting -> waiting.handoff().openedAt())
          .thenComparing(DeskHandoff::leadId);

  private final Map<String, DeskHandoff> byLead = new HashMap<>();
  private final Map<String, SortedSet<DeskHandoff>> byPool = new HashMap<>();

  void add(DeskHandoff waiting) {
    Destination destination = waiting.destination();
    if (destination == null) {
      return;
    }
    byLead.put(waiting.leadId(), waiting);
    in(destination.pool()).add(waiting);
    if (destination.fallback() != null) {
      in(destination.fallback()).add(waiting);
    }
  }

  void remove(String leadId) {
    DeskHandoff waiting = byLead.remove(leadId);
    if (waiting != null) {
      Destination destination = Objects.requireNonNull(waiting.destination());
      in(destination.pool()).remove(waiting);
      if (destination.fallback() != null) {
        in(destination.fallback()).remove(waiting);
      }
    }
  }

  private SortedSet<DeskHandoff> in(String pool) {
    return byPool.computeIfAbsent(pool, name -> new TreeSet<>(ORDER));
  }

  /** The first that a representative may have; null for none. */
  @Nullable DeskHandoff firstFor(SalesRep rep) {
    DeskHandoff first = null;
    for (String pool : rep.pools()) {
      DeskHandoff found = firstIn(pool, rep);
      if (found != null && (first == null || ORDER.compare(found, first) < 0)) {
        first = found;
      }
    }
    return first;
  }

  private @Nullable DeskHandoff firstIn(String pool, SalesRep rep) {
    for (DeskHandoff waiting : byPool.getOrDefault(pool, new TreeSet<>(ORDER))) {
      if (Choice.suits(rep, waiting.destination())) {
        return waiting;
      }
    }
    return null;
  }
}
