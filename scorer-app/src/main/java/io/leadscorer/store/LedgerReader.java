package io.leadscorer.store;

import io.leadscorer.domain.flow.FactLedger;
import io.leadscorer.domain.lead.KeptFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ledger lead by lead, with one cursor for each window: a window store hands out one
 * window after another, and a lead's facts lie in many.
 */
final class LedgerReader implements FactLedger.Reader {
  private static final Comparator<KeptFact> IN_ORDER = Comparator.comparingLong(KeptFact::ordinal);

  private final long retention;
  private final List<KeyValueIterator<Windowed<String>, byte[]>> cursors = new ArrayList<>();
  private final List<KeptFact> ofLead = new ArrayList<>();
  private @Nullable String lead;

  @SuppressWarnings("NullAway") // a range without an end is one to the last key
  LedgerReader(
      WindowStore<String, byte[]> store,
      long retention,
      String leadId,
      long earliest,
      long latest) {
    this.retention = retention;
    long oldest = StoredFactLedger.window(Math.max(0, earliest - retention));
    for (long window = oldest; window <= latest; window += StoredFactLedger.WINDOW.toMillis()) {
      Instant start = Instant.ofEpochMilli(window);
      cursors.add(store.fetch(LedgerKey.firstOf(leadId), null, start, start));
    }
  }

  @Override
  public List<KeptFact> of(String leadId, long at) {
    if (!leadId.equals(lead)) {
      lead = leadId;
      ofLead.clear();
      cursors.forEach(cursor -> collect(cursor, leadId));
      ofLead.sort(IN_ORDER);
    }
    long oldest = at - retention;
    return ofLead.stream().filter(fact -> fact.countedAt() >= oldest).toList();
  }

  private void collect(KeyValueIterator<Windowed<String>, byte[]> cursor, String leadId) {
    while (cursor.hasNext()) {
      String key = cursor.peekNextKey().key();
      int order = OrderedKey.compare(LedgerKey.leadOf(key), leadId);
      if (order > 0) {
        return;
      }
      KeyValue<Windowed<String>, byte[]> row = cursor.next();
      if (order == 0) {
        ofLead.add(LedgerEntry.read(leadId, LedgerKey.idOf(key), row.value));
      }
    }
  }

  @Override
  public void close() {
    cursors.forEach(KeyValueIterator::close);
  }
}
