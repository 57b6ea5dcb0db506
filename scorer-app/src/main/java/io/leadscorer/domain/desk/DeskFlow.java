package io.leadscorer.domain.desk;

import io.leadscorer.domain.desk.DeskQueue.Entry;
import io.leadscorer.domain.handoff.SalesRep;
import io.leadscorer.domain.score.DeskSignal;
import io.leadscorer.domain.score.HandoffEscalated;
import io.leadscorer.domain.score.HandoffMove;
import io.leadscorer.domain.score.Outbox;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.domain.score.SeenFrom;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the desk is told of all leads in one order: by instant, at one instant the roster
 * first, then lead by lead. So it decides alike however the leads are spread over partitions and
 * instances. Live and in a replay it is the same class over other stores.
 */
public final class DeskFlow {
  private final DeskQueue queue;
  private final Desk desk;
  private final AddressWatch addresses;

  public DeskFlow(DeskStores stores, Outbox out) {
    this.queue = stores.queue();
    this.desk = new Desk(stores, out);
    this.addresses = new AddressWatch(stores, out);
  }

  /**
   * Something became of a lead; it waits for its turn.
   *
   * @param number rises with what is told of one lead
   */
  public void tell(DeskSignal signal, long number) {
    queue.add(
        new Entry(signal.effectiveAt(), signal.leadId(), number, new DeskEntry.OfLead(signal)));
  }

  /**
   * The roster changes at an instant.
   *
   * @param rep null for one who leaves
   * @param number rises with what is told of the roster
   */
  public void tell(String repId, @Nullable SalesRep rep, long at, long number) {
    queue.add(new Entry(at, "", number, new DeskEntry.OfRep(repId, rep)));
  }

  /**
   * Nothing that is told from now on is of an instant or earlier: takes what is, a bounded number.
   *
   * @return whether nothing is left
   */
  public boolean advance(long until, int most) {
    int taken = 0;
    while (taken < most) {
      Entry next = queue.takeFirst(until);
      if (next != null) {
        take(next);
      } else if (!addresses.forgetOne(until)) {
        return true;
      }
      taken++;
    }
    return false;
  }

  private void take(Entry entry) {
    if (entry.told() instanceof DeskEntry.OfRep change) {
      desk.roster(change.repId(), change.rep(), entry.at());
    } else if (entry.told() instanceof DeskEntry.OfLead lead) {
      take(lead.signal());
    }
  }

  private void take(DeskSignal signal) {
    if (signal instanceof HandoffMove move) {
      desk.moved(move);
    } else if (signal instanceof HandoffEscalated told) {
      desk.escalated(told);
    } else if (signal instanceof SeenFrom seen) {
      addresses.seen(seen);
    } else if (signal instanceof Outcome.Erased erased) {
      desk.erased(erased.leadId(), erased.effectiveAt());
    } else {
      throw new IllegalStateException("the desk is not told such things: " + signal);
    }
  }
}
