package io.leadscorer.store;

import io.leadscorer.domain.lead.KeptFact;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.state.LeadState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyWindowStore;

/** Reads the event ledger beside those that write it. */
public final class KeptFacts {
  private KeptFacts() {}

  /**
   * All that is kept of a lead, in the order in which it was counted, as far as the lead has come.
   * While the ledger is read, events may come to it that stood in the lead, and others be counted.
   *
   * @param lead as it was read before, under any model
   */
  public static List<KeptFact> of(LeadState lead, ReadOnlyWindowStore<String, byte[]> ledger) {
    String leadId = lead.leadId();
    List<KeptFact> facts = new ArrayList<>();
    EventPage.read(leadId, lead.latestEvents(), facts);
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
          LedgerRow.read(leadId, key, row.value, facts);
        }
      }
    }
    SortedMap<Long, KeptFact> inOrder = new TreeMap<>();
    facts.forEach(fact -> inOrder.putIfAbsent(fact.ordinal(), fact));
    return List.copyOf(inOrder.headMap(lead.facts() + 1).values());
  }
}
