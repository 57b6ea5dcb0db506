package io.leadscorer.replay;

import io.leadscorer.domain.desk.ContactRates;
import io.leadscorer.domain.desk.DeskFlow;
import io.leadscorer.domain.desk.DeskStores;
import io.leadscorer.domain.handoff.SalesRep;
import io.leadscorer.domain.score.DeskSignal;
import io.leadscorer.domain.score.Outbox;
import io.leadscorer.replay.desk.InMemoryDesk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The desk in memory, which is told of all leads as they are replayed. */
final class ReplayedDesk {
  private final DeskStores stores = InMemoryDesk.stores(new InMemoryDueIndex());
  private final DeskFlow flow;
  private long told;

  ReplayedDesk(Outbox out) {
    this.flow = new DeskFlow(stores, out);
  }

  void tell(DeskSignal signal) {
    flow.tell(signal, told++);
  }

  void roster(String repId, @Nullable SalesRep rep, long at) {
    flow.tell(repId, rep, at, told++);
  }

  /** All that is of an instant or earlier has been told. */
  void advance(long until) {
    flow.advance(until, Integer.MAX_VALUE);
  }

  List<ContactRates.Rate> contactRates() {
    return stores.rates().all();
  }
}
