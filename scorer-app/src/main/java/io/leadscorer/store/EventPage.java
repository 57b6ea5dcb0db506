package io.leadscorer.store;

import io.leadscorer.domain.lead.KeptFact;
import java.util.Arrays;
import java.util.List;

/** Events of a lead that stand together, as bytes: the id and the entry of each, in order. */
final class EventPage {
  static final byte[] EMPTY = {};

  /** Some ten events. Each is written again, with the lead, for every one that follows it. */
  private static final int FULL = 512;

  private EventPage() {}

  /** A page with one event more. */
  static byte[] with(KeptFact.Event counted, byte[] page) {
    BinaryOut out = new BinaryOut(128);
    out.text(counted.event().eventId());
    out.octets(LedgerEntry.of(counted));
    byte[] added = out.toBytes();
    byte[] longer = Arrays.copyOf(page, page.length + added.length);
    System.arraycopy(added, 0, longer, page.length, added.length);
    return longer;
  }

  /** Whether a page is to have a row of its own. */
  static boolean isFull(byte[] page) {
    return page.length >= FULL;
  }

  /** Whether an event stands there that was counted since an instant. */
  static boolean holds(byte[] page, String eventId, long since) {
    BinaryIn in = new BinaryIn(page);
    while (in.hasMore()) {
      boolean found = in.text().equals(eventId);
      byte[] entry = in.octets();
      if (found && LedgerEntry.countedAt(entry) >= since) {
        return true;
      }
    }
    return false;
  }

  /** Adds the events of a page to others. */
  static void read(String leadId, byte[] page, List<KeptFact> facts) {
    BinaryIn in = new BinaryIn(page);
    while (in.hasMore()) {
      facts.add(LedgerEntry.read(leadId, in.text(), in.octets()));
    }
  }
}
