package io.leadscorer.replay.desk;

import io.leadscorer.domain.desk.DeskStores;
import io.leadscorer.domain.flow.DueIndex;

/** A desk that keeps everything in memory. */
public final class InMemoryDesk {
  private InMemoryDesk() {}

  /**
   * New, empty stores.
   *
   * @param due when addresses are forgotten
   */
  public static DeskStores stores(DueIndex due) {
    return new DeskStores(
        new InMemoryDeskQueue(),
        new InMemoryDeskHandoffs(),
        new InMemoryDeskReps(),
        new InMemoryContactRates(),
        new InMemoryAddresses(),
        due);
  }
}
