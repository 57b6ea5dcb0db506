package io.leadscorer.domain.desk;

import io.leadscorer.domain.handoff.Destination;
import io.leadscorer.domain.handoff.Escalation;
import io.leadscorer.domain.handoff.HandoffCause;
import io.leadscorer.domain.handoff.LeadHandoff;
import io.leadscorer.domain.handoff.SalesRep;
import io.leadscorer.domain.score.Brief;
import io.leadscorer.domain.score.HandoffEscalated;
import io.leadscorer.domain.score.HandoffMove;
import io.leadscorer.domain.score.Outbox;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives each lead that is handed over to a representative, and tells whoever is to hear of it
 * (handoff.md, Routing). It is told of all leads in one order, so that no representative is ever
 * handed more than there is room for. Deterministic: what it decides follows from what it was told.
 */
final class Desk {
  private final DeskHandoffs handoffs;
  private final ContactRates rates;
  private final Roster roster;
  private final WaitingList waiting = new WaitingList();
  private final Escalating escalating;
  private final Outbox out;

  Desk(DeskStores stores, Outbox out) {
    this.handoffs = stores.handoffs();
    this.rates = stores.rates();
    this.roster = new Roster(stores.reps());
    this.escalating = new Escalating(roster, out);
    this.out = out;
    handoffs.forEach(this::remember);
  }

  private void remember(DeskHandoff kept) {
    if (kept.isUnassigned()) {
      waiting.add(kept);
    } else if (kept.isOpen()) {
      roster.holds(Objects.requireNonNull(kept.repId()), kept.leadId());
    }
  }

  /** A lead's handoff moved. */
  void moved(HandoffMove move) {
    DeskHandoff before = handoffs.get(move.leadId());
    long at = move.effectiveAt();
    if (move.cause() == HandoffCause.OPENED) {
      open(move, before);
      return;
    }
    DeskHandoff known = require(before, move.leadId(), move.handoff());
    DeskHandoff now = known.with(move.handoff(), move.brief());
    if (move.cause() == HandoffCause.TIER_ROSE) {
      rose(known, now, at);
    } else {
      countContact(known, now);
      go(known, now, move.cause(), at);
    }
  }

  private static DeskHandoff require(
      @Nullable DeskHandoff known, String leadId, LeadHandoff handoff) {
    if (known == null || known.handoff().number() != handoff.number()) {
      throw new IllegalStateException(
          "the desk does not know handoff %s; its state and that of the leads belong together: restore both, or start with a fresh application.id"
              .formatted(LeadHandoff.id(leadId, handoff.number())));
    }
    return known;
  }

  private void open(HandoffMove move, @Nullable DeskHandoff before) {
    String had = before == null ? null : before.left().previousRepId();
    DeskHandoff opened =
        new DeskHandoff(
            move.leadId(),
            move.handoff(),
            Objects.requireNonNull(move.brief()),
            0,
            0,
            null,
            null,
            had);
    place(opened, HandoffCause.OPENED, move.effectiveAt());
  }

  /** Gives a handoff that nobody has to whoever is free, or lets it wait. */
  private void place(DeskHandoff unplaced, HandoffCause cause, long at) {
    Choice choice = Choice.of(roster, unplaced.destination(), unplaced.previousRepId());
    if (choice != null) {
      assign(unplaced, choice, cause, at);
      return;
    }
    Destination destination = unplaced.destination();
    DeskHandoff waits = unplaced.waiting(destination == null ? null : destination.pool());
    waits = tell(waits, cause, at);
    waiting.add(waits);
    escalating.unassigned(waits, at);
    if (cause == HandoffCause.REP_LEFT) {
      tellOwner(waits, at);
    }
  }

  private void assign(DeskHandoff unplaced, Choice choice, HandoffCause cause, long at) {
    String repId = choice.rep().repId();
    roster.assign(repId, unplaced.leadId());
    DeskHandoff assigned = tell(unplaced.assigned(repId, choice.pool()), cause, at);
    tellOwner(assigned, at);
  }

  private void rose(DeskHandoff before, DeskHandoff now, long at) {
    waiting.remove(now.leadId());
    String had = before.repId();
    if (had == null) {
      roseUnassigned(now, at);
      return;
    }
    // Who has it counts as free for it.
    roster.release(had, now.leadId());
    Choice choice = Choice.of(roster, now.destination(), had);
    if (choice == null || choice.rep().repId().equals(had)) {
      roster.holds(had, now.leadId());
      tell(now, HandoffCause.TIER_ROSE, at);
    } else {
      assign(now.left(), choice, HandoffCause.TIER_ROSE, at);
      serve(had, at);
    }
  }

  /** It waits on, if still nobody is free; whoever is to hear of that has. */
  private void roseUnassigned(DeskHandoff now, long at) {
    Choice choice = Choice.of(roster, now.destination(), now.previousRepId());
    if (choice == null) {
      waiting.add(tell(now, HandoffCause.TIER_ROSE, at));
    } else {
      assign(now, choice, HandoffCause.TIER_ROSE, at);
    }
  }

  private void go(DeskHandoff before, DeskHandoff now, HandoffCause cause, long at) {
    if (before.isOpen() && !now.isOpen()) {
      DeskHandoff taken = takenByContact(now);
      waiting.remove(now.leadId());
      tell(taken, cause, at);
      if (!Objects.equals(taken.repId(), before.repId())) {
        tellOwner(taken, at);
      }
      String had = before.repId();
      if (had != null) {
        roster.release(had, now.leadId());
        serve(had, at);
      }
    } else {
      tell(now, cause, at);
    }
  }

  /** Who makes contact with a lead that nobody has, has it. */
  private DeskHandoff takenByContact(DeskHandoff now) {
    SalesRep by = roster.get(now.handoff().contactedBy());
    return now.repId() == null && by != null && now.handoff().state().isHeld()
        ? now.assigned(by.repId(), now.pool())
        : now;
  }

  /** Nobody made contact by an instant. */
  void escalated(HandoffEscalated told) {
    DeskHandoff known = require(handoffs.get(told.leadId()), told.leadId(), told.handoff());
    DeskHandoff now = known.with(told.handoff(), null);
    handoffs.put(now);
    if (told.escalation() == Escalation.OVERDUE) {
      rates.count(now.handoff().tier(), monthOf(now), false);
    }
    escalating.late(now, told.escalation(), told.effectiveAt());
  }

  private void countContact(DeskHandoff before, DeskHandoff now) {
    if (before.handoff().contactedAt() == null && now.handoff().contactedAt() != null) {
      if (!now.handoff().wasTold(Escalation.OVERDUE)) {
        rates.count(before.handoff().tier(), monthOf(before), !now.handoff().late());
      }
    }
  }

  private static String monthOf(DeskHandoff handoff) {
    return Objects.requireNonNull(handoff.brief()).month();
  }

  /** A lead was erased: sales are told to let go of it, and nothing of it is kept. */
  void erased(String leadId, long at) {
    DeskHandoff before = handoffs.get(leadId);
    if (before == null) {
      return;
    }
    if (before.handoff().state().isUndecided()) {
      go(before, forgotten(before), HandoffCause.ERASED, at);
    }
    handoffs.remove(leadId);
  }

  private static DeskHandoff forgotten(DeskHandoff known) {
    Brief brief = Objects.requireNonNull(known.brief());
    return known.with(known.handoff().withdrawn(), brief.ofErased());
  }

  /** The roster has another word on a representative; null for one who left. */
  void roster(String repId, @Nullable SalesRep rep, long at) {
    if (rep == null) {
      roster.remove(repId);
    } else {
      roster.put(rep);
    }
    if (rep == null || !rep.active()) {
      moveOn(repId, at);
    } else {
      serve(repId, at);
    }
  }

  /** What waits for a representative who is gone goes to others, the most urgent first. */
  private void moveOn(String repId, long at) {
    List<DeskHandoff> left =
        List.copyOf(roster.openOf(repId)).stream()
            .map(leadId -> Objects.requireNonNull(handoffs.get(leadId)))
            .sorted(
                Comparator.<DeskHandoff>comparingLong(open -> open.handoff().sla().deadline())
                    .thenComparing(DeskHandoff::leadId))
            .toList();
    for (DeskHandoff open : left) {
      roster.release(repId, open.leadId());
      place(open.left(), HandoffCause.REP_LEFT, at);
    }
  }

  /** Hands a representative who may be free what waits, the most urgent first. */
  private void serve(String repId, long at) {
    SalesRep rep = roster.get(repId);
    while (rep != null && roster.hasRoom(rep)) {
      DeskHandoff first = waiting.firstFor(rep);
      if (first == null) {
        return;
      }
      waiting.remove(first.leadId());
      DeskHandoff now = Objects.requireNonNull(handoffs.get(first.leadId()));
      Choice choice =
          Objects.requireNonNull(Choice.of(roster, now.destination(), now.previousRepId()));
      assign(now, choice, HandoffCause.ASSIGNED, at);
    }
  }

  private DeskHandoff tell(DeskHandoff untold, HandoffCause cause, long at) {
    DeskHandoff told = untold.told();
    handoffs.put(told.filed());
    out.send(
        new HandoffChange(
            told.leadId(),
            told.handoff(),
            told.change(),
            cause,
            Objects.requireNonNull(told.brief()),
            told.pool(),
            roster.get(told.repId()),
            at));
    return told;
  }

  private void tellOwner(DeskHandoff told, long at) {
    if (told.handoff().state().isHeld()) {
      out.send(
          new OwnerChange(told.leadId(), told.handoff().number(), told.change(), told.repId(), at));
    }
  }
}
