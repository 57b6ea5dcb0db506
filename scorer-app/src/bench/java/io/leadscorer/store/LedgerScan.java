package io.leadscorer.store;

import io.leadscorer.domain.lead.KeptFact;
import io.leadscorer.domain.state.LeadState;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.WindowStore;

/** Reads and decodes all facts that are kept, and counts them. */
public final class LedgerScan {
  private final List<KeptFact> read = new ArrayList<>();
  private long facts;

  /** Takes a ledger, from its first row to its last. */
  public void ledger(WindowStore<String, byte[]> ledger) {
    try (KeyValueIterator<Windowed<String>, byte[]> all = ledger.all()) {
      while (all.hasNext()) {
        var row = all.next();
        String key = row.key.key();
        read.clear();
        LedgerRow.read(LedgerKey.leadOf(key), key, row.value, read);
        facts += read.size();
      }
    }
  }

  /** Takes what stands with a lead. */
  public void lead(LeadState lead) {
    read.clear();
    EventPage.read(lead.leadId(), lead.latestEvents(), read);
    facts += read.size();
  }

  public long facts() {
    return facts;
  }
}
