package io.leadscorer.store;

import io.leadscorer.domain.lead.KeptFact;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.WindowStore;

/** Reads and decodes a whole ledger, from its first row to its last. */
public final class LedgerScan {
  private LedgerScan() {}

  /** Gives the number of facts. */
  public static long of(WindowStore<String, byte[]> ledger) {
    long facts = 0;
    try (KeyValueIterator<Windowed<String>, byte[]> all = ledger.all()) {
      while (all.hasNext()) {
        var row = all.next();
        String key = row.key.key();
        String lead = LedgerKey.leadOf(key);
        KeptFact fact = LedgerEntry.read(lead, LedgerKey.idOf(lead, key), row.value);
        facts += fact.ordinal() > 0 ? 1 : 0;
      }
    }
    return facts;
  }
}
