package io.leadscorer.store;

import io.leadscorer.domain.flow.FactLedger;
import io.leadscorer.domain.lead.KeptFact;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.state.CountedEvents;
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
 * <p>Events of a lead whose state knows which were counted stand there first, and come to the store
 * a page at a time: whoever counts an event writes that state anyway. All other facts have a row
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
    return (lead.countedEvents().isComplete() && pagesHold(lead, eventId, at - retention))
        || holds(LedgerKey.ofEvent(lead.leadId(), eventId), at);
  }

  private boolean pagesHold(LeadState lead, String eventId, long since) {
    return EventPage.holds(lead.latestEvents(), eventId, since)
        || pagesOf(lead.leadId(), since).stream()
            .anyMatch(page -> EventPage.holds(page.value, eventId, since));
  }

  /** The pages of a lead in which events may stand that were counted since an instant. */
  private List<KeyValue<Windowed<String>, byte[]>> pagesOf(String leadId, long since) {
    List<KeyValue<Windowed<String>, byte[]>> pages = new ArrayList<>();
    try (KeyValueIterator<Windowed<String>, byte[]> rows =
        store.fetch(
            LedgerKey.firstPageOf(leadId),
            LedgerKey.behindPagesOf(leadId),
            Instant.ofEpochMilli(window(Math.max(0, since))),
            Instant.ofEpochMilli(Time.NEVER))) {
      while (rows.hasNext()) {
        KeyValue<Windowed<String>, byte[]> row = rows.next();
        if (LedgerKey.isOf(leadId, row.key.key())) {
          pages.add(row);
        }
      }
    }
    return pages;
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
    CountedEvents events = lead.isEmpty() ? CountedEvents.unknown() : lead.get(0).countedEvents();
    if (fact instanceof KeptFact.Event counted && events.isComplete()) {
      if (!events.isFull()) {
        appendToPage(counted, lead);
        return;
      }
      takePagesApart(lead, fact.countedAt() - retention);
    }
    put(fact);
  }

  private void put(KeptFact fact) {
    store.put(LedgerKey.of(fact), LedgerEntry.of(fact), window(fact.countedAt()));
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
   * Gives a row to each event of a lead. From now on it is not known by the lead which were
   * counted, so each that comes is looked up.
   */
  private void takePagesApart(List<LeadState> lead, long since) {
    String leadId = lead.get(0).leadId();
    List<KeptFact> events = new ArrayList<>();
    for (KeyValue<Windowed<String>, byte[]> page : pagesOf(leadId, since)) {
      EventPage.read(leadId, page.value, events);
      store.put(page.key.key(), null, page.key.window().start());
    }
    EventPage.read(leadId, lead.get(0).latestEvents(), events);
    for (KeptFact event : events) {
      if (event.countedAt() >= since) {
        put(event);
      }
    }
    lead.forEach(state -> state.latestEvents(EventPage.EMPTY));
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
