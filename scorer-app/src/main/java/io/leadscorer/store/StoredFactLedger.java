package io.leadscorer.store;

import io.leadscorer.domain.flow.FactLedger;
import io.leadscorer.domain.lead.KeptFact;
import io.leadscorer.domain.model.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.WindowStore;

/**
 * The event ledger in a windowed store. A window is a stretch of clock time, so a fact's presence
 * is one point look-up in each of the few windows of the retention, and bloom filters answer most
 * of those. Old windows go whole.
 */
final class StoredFactLedger implements FactLedger {
  static final Duration WINDOW = Duration.ofDays(60);

  private final WindowStore<String, byte[]> store;
  private final long retention;
  private final long segment;

  /**
   * @param segment how much time, in milliseconds, the store keeps together
   */
  StoredFactLedger(WindowStore<String, byte[]> store, Duration retention, long segment) {
    this.store = store;
    this.retention = retention.toMillis();
    this.segment = segment;
  }

  @Override
  public boolean holdsEvent(String leadId, String eventId, long at) {
    return holds(LedgerKey.ofEvent(leadId, eventId), at);
  }

  @Override
  public boolean holdsActivity(String leadId, String activityId, long at) {
    return holds(LedgerKey.ofActivity(leadId, activityId), at);
  }

  private boolean holds(String key, long at) {
    long oldest = window(Math.max(0, at - retention));
    for (long window = window(at); window >= oldest; window -= WINDOW.toMillis()) {
      byte[] entry = store.fetch(key, window);
      if (entry != null && LedgerEntry.countedAt(entry) >= at - retention) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void append(KeptFact fact) {
    store.put(LedgerKey.of(fact), LedgerEntry.of(fact), window(fact.countedAt()));
  }

  @Override
  public void erase(String leadId) {
    List<Windowed<String>> keys = new ArrayList<>();
    try (KeyValueIterator<Windowed<String>, byte[]> rows =
        store.fetch(
            LedgerKey.firstOf(leadId),
            LedgerKey.behind(leadId),
            Instant.EPOCH,
            Instant.ofEpochMilli(Time.NEVER))) {
      rows.forEachRemaining(row -> keys.add(row.key));
    }
    for (Windowed<String> key : keys) {
      store.put(key.key(), null, key.window().start());
    }
  }

  @Override
  public Reader reader(long earliest, long latest) {
    return new LedgerReader(store, retention, segment, earliest, latest);
  }

  /** The start of the window in which an instant lies. */
  static long window(long at) {
    return Math.floorDiv(at, WINDOW.toMillis()) * WINDOW.toMillis();
  }
}
