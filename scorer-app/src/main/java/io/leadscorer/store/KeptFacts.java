package io.leadscorer.store;

import io.leadscorer.domain.lead.KeptFact;
import io.leadscorer.domain.model.Time;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyWindowStore;

/** Reads the event ledger beside those that write it. */
public final class KeptFacts {
  private KeptFacts() {}

  /** All that a ledger has of a lead, in the order in which it was counted. */
  public static List<KeptFact> of(String leadId, ReadOnlyWindowStore<String, byte[]> ledger) {
    List<KeptFact> facts = new ArrayList<>();
    try (KeyValueIterator<Windowed<String>, byte[]> rows =
        ledger.fetch(
            LedgerKey.firstOf(leadId),
            LedgerKey.behind(leadId),
            Instant.EPOCH,
            Instant.ofEpochMilli(Time.NEVER))) {
      while (rows.hasNext()) {
        KeyValue<Windowed<String>, byte[]> row = rows.next();
        String key = row.key.key();
        if (LedgerKey.isOf(leadId, key)) {
          facts.add(LedgerEntry.read(leadId, LedgerKey.idOf(leadId, key), row.value));
        }
      }
    }
    facts.sort(Comparator.comparingLong(KeptFact::ordinal));
    return facts;
  }
}
