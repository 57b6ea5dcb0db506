package io.leadscorer.domain.desk;

import io.leadscorer.domain.desk.SlaEscalation.Kind;
import io.leadscorer.domain.desk.SlaEscalation.Person;
import io.leadscorer.domain.handoff.Destination;
import io.leadscorer.domain.handoff.Escalation;
import io.leadscorer.domain.handoff.SalesRep;
import io.leadscorer.domain.score.Outbox;
import org.jspecify.annotations.Nullable;

/** Tells whoever is to hear of a handoff that waits (handoff.md, SLA). */
final class Escalating {
  private final Roster roster;
  private final Outbox out;

  Escalating(Roster roster, Outbox out) {
    this.roster = roster;
    this.out = out;
  }

  /** Nobody is free for a handoff. */
  void unassigned(DeskHandoff handoff, long at) {
    tell(handoff, Kind.UNASSIGNED, handoff.unassigned(), managerOf(handoff), at);
  }

  /** Nobody made contact by an instant. */
  void late(DeskHandoff handoff, Escalation escalation, long at) {
    String manager = managerOf(handoff);
    switch (escalation) {
      case AT_RISK -> {
        String repId = handoff.repId();
        tell(handoff, Kind.AT_RISK, 1, repId == null ? manager : repId, at);
      }
      case OVERDUE -> tell(handoff, Kind.OVERDUE, 1, manager, at);
      case OVERDUE_AGAIN -> {
        String above = managerOf(roster.get(manager));
        if (above != null) {
          tell(handoff, Kind.OVERDUE_AGAIN, 1, above, at);
        }
      }
    }
  }

  private void tell(
      DeskHandoff handoff, Kind kind, int times, @Nullable String recipient, long at) {
    SalesRep known = roster.get(recipient);
    out.send(
        new SlaEscalation(
            handoff.leadId(),
            handoff.handoff(),
            kind,
            times,
            handoff.pool(),
            recipient == null ? null : new Person(recipient, known == null ? null : known.name()),
            handoff.repId(),
            managerOf(handoff),
            at));
  }

  /** The representative's manager; where nobody has it, the route's. */
  private @Nullable String managerOf(DeskHandoff handoff) {
    if (handoff.repId() != null) {
      return managerOf(roster.get(handoff.repId()));
    }
    Destination destination = handoff.destination();
    return destination == null ? null : destination.manager();
  }

  private static @Nullable String managerOf(@Nullable SalesRep rep) {
    return rep == null ? null : rep.managerId();
  }
}
