package io.leadscorer.store;

import io.leadscorer.domain.flow.FactLedger;
import io.leadscorer.domain.lead.KeptFact;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.state.LeadState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.WindowStore;

/**
 * The event ledger in a windowed store. A window is a stretch of clock time; old windows go whole.
 *
 * <p>Events that have a digest in their lead's state stand there first, and come to the store a
 * page at a time: whoever counts an event writes that state anyway. All other facts have a row
 * each, so that one point look-up in each of the few windows of the retention tells of them.
 */
final class StoredFactLedger implements FactLedger {
  static final Duration WINDOW = Duration.ofDays(60);

  private final WindowStore<String, byte[]> store;
  private final long retention;
  private final long segment;
  private long marked = Long.MIN_VALUE;

  /**
   * @param segment how much time, in milliseconds, the store keeps together
   */
  StoredFactLedger(WindowStore<String, byte[]> store, Duration retention, long segment) {
    this.store = store;
    this.retention = retention.toMillis();
    this.segment = segment;
  }

  @Override
  public boolean holdsEvent(LeadState lead, String eventId, long at) {
    return (lead.countedEvents().notes(eventId) && pagesHold(lead, eventId, at))
        || holds(LedgerKey.ofEvent(lead.leadId(), eventId), at);
  }

  private boolean pagesHold(LeadState lead, String eventId, long at) {
    long since = at - retention;
    if (EventPage.holds(lead.latestEvents(), eventId, since)) {
      return true;
    }
    try (KeyValueIterator<Windowed<String>, byte[]> pages =
        store.fetch(
            LedgerKey.firstPageOf(lead.leadId()),
            LedgerKey.behindPagesOf(lead.leadId()),
            Instant.ofEpochMilli(window(Math.max(0, since))),
            Instant.ofEpochMilli(Time.NEVER))) {
      while (pages.hasNext()) {
        KeyValue<Windowed<String>, byte[]> row = pages.next();
        if (LedgerKey.isOf(lead.leadId(), row.key.key())
            && EventPage.holds(row.value, eventId, since)) {
          return true;
        }
      }
    }
    return false;
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
  public void append(KeptFact fact, List<LeadState> lead) {
    if (fact instanceof KeptFact.Event counted
        && !lead.isEmpty()
        && lead.get(0).countedEvents().notes(counted.event().eventId())) {
      appendToPage(counted, lead);
    } else {
      store.put(LedgerKey.of(fact), LedgerEntry.of(fact), window(fact.countedAt()));
    }
  }

  private void appendToPage(KeptFact.Event counted, List<LeadState> lead) {
    mark(window(counted.countedAt()));
    byte[] page = EventPage.with(counted, lead.get(0).latestEvents());
    if (EventPage.isFull(page)) {
      store.put(
          LedgerKey.ofPage(counted.leadId(), counted.ordinal()), page, window(counted.countedAt()));
      page = EventPage.EMPTY;
    }
    for (LeadState state : lead) {
      state.latestEvents(page);
    }
  }

  /**
   * Puts a row of no lead into a window: of a windowed store without rows Kafka Streams forgets how
   * far it is restored, and then restores the whole task with every start.
   */
  private void mark(long window) {
    if (window != marked) {
      store.put(LedgerKey.OF_NO_LEAD, EventPage.EMPTY, window);
      marked = window;
    }
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
