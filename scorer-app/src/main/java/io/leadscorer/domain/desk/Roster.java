package io.leadscorer.domain.desk;

import io.leadscorer.domain.handoff.SalesRep;
import io.leadscorer.domain.handoff.Seniority;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The representatives with the handoffs that wait for each. */
final class Roster {
  private final DeskReps stored;
  private final Map<String, DeskRep> reps = new HashMap<>();
  private final Map<String, Set<String>> openByRep = new HashMap<>();
  private long assignments;

  Roster(DeskReps stored) {
    this.stored = stored;
    stored.forEach(
        rep -> {
          reps.put(rep.rep().repId(), rep);
          assignments = Math.max(assignments, rep.lastAssigned());
        });
  }

  @Nullable SalesRep get(@Nullable String repId) {
    DeskRep rep = repId == null ? null : reps.get(repId);
    return rep == null ? null : rep.rep();
  }

  /** Takes the roster's word on a representative. */
  void put(SalesRep rep) {
    DeskRep before = reps.get(rep.repId());
    keep(new DeskRep(rep, before == null ? 0 : before.lastAssigned()));
  }

  void remove(String repId) {
    reps.remove(repId);
    stored.remove(repId);
  }

  private void keep(DeskRep rep) {
    reps.put(rep.rep().repId(), rep);
    stored.put(rep);
  }

  /** The leads whose handoffs wait for a representative. */
  Set<String> openOf(String repId) {
    return openByRep.getOrDefault(repId, Set.of());
  }

  /** Notes a handoff that waits for a representative, as it was kept. */
  void holds(String repId, String leadId) {
    openByRep.computeIfAbsent(repId, rep -> new HashSet<>()).add(leadId);
  }

  /** Notes a handoff that was just assigned to a representative. */
  void assign(String repId, String leadId) {
    holds(repId, leadId);
    assignments++;
    keep(new DeskRep(Objects.requireNonNull(reps.get(repId)).rep(), assignments));
  }

  /** Notes that a handoff waits for a representative no more. */
  void release(String repId, String leadId) {
    Set<String> open = openByRep.get(repId);
    if (open != null && open.remove(leadId) && open.isEmpty()) {
      openByRep.remove(repId);
    }
  }

  /** Whether somebody may be handed one more. */
  boolean hasRoom(@Nullable SalesRep rep) {
    return rep != null && rep.active() && openOf(rep.repId()).size() < rep.capacity();
  }

  /** Those of a pool and a seniority who may be handed one more, in the order of choice. */
  List<SalesRep> free(String pool, Seniority seniority) {
    List<SalesRep> free = new ArrayList<>();
    for (DeskRep kept : reps.values()) {
      SalesRep rep = kept.rep();
      if (rep.seniority() == seniority && rep.pools().contains(pool) && hasRoom(rep)) {
        free.add(rep);
      }
    }
    free.sort(
        Comparator.<SalesRep>comparingInt(rep -> openOf(rep.repId()).size())
            .thenComparingLong(rep -> Objects.requireNonNull(reps.get(rep.repId())).lastAssigned())
            .thenComparing(SalesRep::repId));
    return free;
  }
}
