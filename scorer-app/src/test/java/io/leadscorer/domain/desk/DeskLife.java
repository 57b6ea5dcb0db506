package io.leadscorer.domain.desk;

import io.leadscorer.domain.handoff.Destination;
import io.leadscorer.domain.handoff.Escalations;
import io.leadscorer.domain.handoff.HandoffCause;
import io.leadscorer.domain.handoff.HandoffState;
import io.leadscorer.domain.handoff.LeadHandoff;
import io.leadscorer.domain.handoff.SalesRep;
import io.leadscorer.domain.handoff.Seniority;
import io.leadscorer.domain.handoff.Sla;
import io.leadscorer.domain.model.ModelVersion;
import io.leadscorer.domain.score.Brief;
import io.leadscorer.domain.score.HandoffMove;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.replay.desk.InMemoryDesk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A random life of a desk, beside a naive one that looks through everything for each choice. */
final class DeskLife {
  private static final List<String> POOLS = List.of("north", "south", "all");
  private static final List<List<Seniority>> ORDERS =
      List.of(
          List.of(Seniority.SENIOR, Seniority.JUNIOR),
          List.of(Seniority.JUNIOR, Seniority.SENIOR),
          List.of(Seniority.SDR, Seniority.JUNIOR),
          List.of(Seniority.SENIOR));
  private static final int LEADS = 14;
  private static final int REPS = 6;

  private final Random random;
  private final DeskStores stores = InMemoryDesk.stores(new NoDue());
  private final List<Outcome> told = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private DeskFlow flow;

  private final Map<String, SalesRep> roster = new TreeMap<>();
  private final Map<String, Integer> lastAssigned = new HashMap<>();
  private final Map<String, LeadHandoff> handoffs = new TreeMap<>();
  private final Map<String, Destination> destinations = new HashMap<>();
  private final Map<String, String> owners = new TreeMap<>();
  private final Map<String, String> previous = new HashMap<>();
  private int assignments;
  private long now = 1_000;
  private long number;

  DeskLife(Random random) {
    this.random = random;
    this.flow = new DeskFlow(stores, this::hear);
  }

  void restart() {
    flow = new DeskFlow(stores, this::hear);
  }

  List<Outcome> told() {
    return told;
  }

  List<String> violations() {
    return violations;
  }

  int assignments() {
    return assignments;
  }

  /** Something happens; says what. */
  String step() {
    now += 1 + random.nextInt(1000);
    String lead = "lead-" + random.nextInt(LEADS);
    LeadHandoff handoff = handoffs.get(lead);
    String what;
    if (random.nextInt(4) == 0) {
      what = changeRoster("rep-" + random.nextInt(REPS));
    } else if (handoff == null || !handoff.state().waits()) {
      what = open(lead, handoff == null ? 1 : handoff.number() + 1);
    } else {
      what = goOn(lead, handoff);
    }
    flow.advance(now, Integer.MAX_VALUE);
    lookForTheIdle();
    return what + " at " + now;
  }

  private String changeRoster(String repId) {
    SalesRep rep = null;
    if (random.nextInt(5) > 0) {
      Set<String> pools = new HashSet<>();
      POOLS.forEach(pool -> addSometimes(pools, pool));
      rep =
          new SalesRep(
              repId,
              null,
              pools,
              Seniority.values()[random.nextInt(3)],
              null,
              random.nextInt(4),
              random.nextInt(4) > 0);
    }
    if (rep == null || !rep.active()) {
      owners.forEach((lead, owner) -> leaves(lead, owner, repId));
    }
    if (rep == null) {
      roster.remove(repId);
      lastAssigned.remove(repId);
    } else {
      roster.put(repId, rep);
    }
    flow.tell(repId, rep, now, number++);
    return "%s is now %s".formatted(repId, rep);
  }

  private void leaves(String lead, String owner, String repId) {
    if (owner.equals(repId) && handoffs.get(lead).awaitsContact()) {
      previous.put(lead, repId);
    }
  }

  private void addSometimes(Set<String> pools, String pool) {
    if (random.nextBoolean()) {
      pools.add(pool);
    }
  }

  private String open(String lead, long count) {
    Destination destination = destination();
    destinations.put(lead, destination);
    LeadHandoff opened =
        new LeadHandoff(
            count, 1, HandoffState.OPEN, "WARM", now, sla(), 0, Long.MAX_VALUE, null, null, null);
    if (owners.containsKey(lead)) {
      previous.put(lead, owners.remove(lead));
    }
    tell(lead, opened, HandoffCause.OPENED, brief(destination));
    return lead + " opens to " + destination;
  }

  private String goOn(String lead, LeadHandoff handoff) {
    switch (random.nextInt(4)) {
      case 0 -> {
        tell(lead, handoff.withdrawn(), HandoffCause.LEFT_HANDOFF, null);
        return lead + " is withdrawn";
      }
      case 1 -> {
        Destination destination = destination();
        destinations.put(lead, destination);
        LeadHandoff risen =
            new LeadHandoff(
                handoff.number(),
                handoff.moves() + 1,
                handoff.state(),
                "HOT",
                handoff.openedAt(),
                sla(),
                0,
                Long.MAX_VALUE,
                null,
                null,
                null);
        tell(lead, risen, HandoffCause.TIER_ROSE, brief(destination));
        return lead + " rises to " + destination;
      }
      default -> {
        tell(lead, handoff.contacted(now, null), HandoffCause.CONTACTED, null);
        return lead + " is contacted";
      }
    }
  }

  private Sla sla() {
    return Sla.from(now, 1_000 + random.nextInt(100_000), new Escalations(750, 1000, 1500));
  }

  private Destination destination() {
    String pool = POOLS.get(random.nextInt(2));
    return new Destination(
        "route",
        pool,
        random.nextBoolean() ? "all" : null,
        null,
        ORDERS.get(random.nextInt(ORDERS.size())));
  }

  private static Brief brief(Destination destination) {
    return new Brief(
        new ModelVersion("m", 1),
        "2026-03",
        1,
        0,
        List.of(),
        destination,
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  private void tell(String lead, LeadHandoff handoff, HandoffCause cause, @Nullable Brief brief) {
    handoffs.put(lead, handoff);
    flow.tell(new HandoffMove(lead, handoff, cause, now, brief), number++);
  }

  /** Hears what the desk decided, and decides the same the slow way. */
  private void hear(Outcome outcome) {
    told.add(outcome);
    if (!(outcome instanceof HandoffChange change)) {
      return;
    }
    String lead = change.leadId();
    String had = owners.get(lead);
    String has = change.rep() == null ? null : change.rep().repId();
    if (!change.handoff().awaitsContact()) {
      return;
    }
    boolean anew = change.cause() != HandoffCause.TIER_ROSE || !isKept(lead, had);
    if (anew && change.cause() != HandoffCause.VERIFIED) {
      owners.remove(lead);
      Optional<String> chosen = chosen(lead, had);
      String expected = chosen.orElse(change.cause() == HandoffCause.TIER_ROSE ? had : null);
      if (!java.util.Objects.equals(expected, has)) {
        violations.add("%s went to %s, not to %s".formatted(lead, has, expected));
      }
    }
    if (has == null) {
      owners.remove(lead);
    } else {
      owners.put(lead, has);
    }
    if (has != null && !has.equals(had)) {
      if (change.cause() == HandoffCause.TIER_ROSE && had != null) {
        previous.put(lead, had);
      }
      assignments++;
      lastAssigned.put(has, assignments);
      if (load(has) > roster.get(has).capacity()) {
        violations.add("%s has more than there is room for".formatted(has));
      }
    }
  }

  /** Who has a lead that rises keeps it if among the best who may have it. */
  private boolean isKept(String lead, @Nullable String had) {
    if (had == null) {
      return false;
    }
    owners.remove(lead);
    Optional<String> chosen = chosen(lead, had);
    owners.put(lead, had);
    return chosen.isEmpty() || chosen.get().equals(had);
  }

  private Optional<String> chosen(String lead, @Nullable String had) {
    Destination destination = destinations.get(lead);
    String sticky = had == null ? previous.get(lead) : had;
    for (String pool : pools(destination)) {
      for (Seniority seniority : destination.seniority()) {
        List<SalesRep> free =
            roster.values().stream()
                .filter(rep -> rep.pools().contains(pool) && rep.seniority() == seniority)
                .filter(this::isFree)
                .toList();
        if (!free.isEmpty()) {
          return Optional.of(
              free.stream()
                  .map(SalesRep::repId)
                  .filter(rep -> rep.equals(sticky))
                  .findFirst()
                  .orElseGet(() -> fewest(free)));
        }
      }
    }
    return Optional.empty();
  }

  private String fewest(List<SalesRep> free) {
    return free.stream()
        .map(SalesRep::repId)
        .min(
            Comparator.comparingLong(this::load)
                .thenComparing(rep -> lastAssigned.getOrDefault(rep, 0))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private static List<String> pools(Destination destination) {
    return destination.fallback() == null
        ? List.of(destination.pool())
        : List.of(destination.pool(), destination.fallback());
  }

  private boolean isFree(SalesRep rep) {
    return rep.active() && load(rep.repId()) < rep.capacity();
  }

  private long load(String repId) {
    return owners.entrySet().stream()
        .filter(owned -> owned.getValue().equals(repId))
        .filter(owned -> handoffs.get(owned.getKey()).awaitsContact())
        .count();
  }

  private void lookForTheIdle() {
    for (String lead : handoffs.keySet()) {
      if (handoffs.get(lead).awaitsContact() && !owners.containsKey(lead)) {
        for (SalesRep rep : roster.values()) {
          if (isFree(rep) && Choice.suits(rep, destinations.get(lead))) {
            violations.add("%s is free, but %s waits".formatted(rep.repId(), lead));
          }
        }
      }
    }
  }
}
