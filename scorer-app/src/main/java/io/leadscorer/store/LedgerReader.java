package io.leadscorer.store;

import io.leadscorer.domain.flow.FactLedger;
import io.leadscorer.domain.lead.KeptFact;
import io.leadscorer.domain.state.LeadState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ledger lead by lead, with one cursor for each segment: a window store hands out one
 * segment after another, and a lead's facts lie in many.
 */
final class LedgerReader implements FactLedger.Reader {
  private static final Comparator<KeptFact> IN_ORDER = Comparator.comparingLong(KeptFact::ordinal);

  private final WindowStore<String, byte[]> store;
  private final long retention;
  private final long segment;
  private final long earliest;
  private final long latest;
  private final List<LedgerCursor> cursors = new ArrayList<>();
  private final List<KeptFact> ofLead = new ArrayList<>();
  private @Nullable String leadId;
  private boolean isOpen;

  LedgerReader(
      WindowStore<String, byte[]> store, long retention, long segment, long earliest, long latest) {
    this.store = store;
    this.retention = retention;
    this.segment = segment;
    this.earliest = earliest;
    this.latest = latest;
  }

  @SuppressWarnings("NullAway") // a range without an end is one to the last key
  private void open(String first) {
    isOpen = true;
    long oldest = StoredFactLedger.window(Math.max(0, earliest - retention));
    // Whole segments: a cursor on a part of one reads, and passes over, all the rest.
    for (long start = oldest - oldest % segment; start <= latest; start += segment) {
      cursors.add(
          new LedgerCursor(
              store.fetch(
                  LedgerKey.firstOf(first),
                  null,
                  Instant.ofEpochMilli(start),
                  Instant.ofEpochMilli(start + segment - 1))));
    }
  }

  @Override
  public List<KeptFact> of(LeadState lead, long at) {
    if (!lead.leadId().equals(leadId)) {
      leadId = lead.leadId();
      read(lead);
    }
    return ofLead.isEmpty() || isKept(ofLead.get(0), at)
        ? ofLead
        : ofLead.stream().filter(fact -> isKept(fact, at)).toList();
  }

  private void read(LeadState lead) {
    ofLead.clear();
    EventPage.read(lead.leadId(), lead.latestEvents(), ofLead);
    if (ofLead.size() == lead.facts()) {
      return;
    }
    if (!isOpen) {
      open(lead.leadId());
    }
    for (LedgerCursor cursor : cursors) {
      cursor.moveTo(lead.leadId(), ofLead);
    }
    ofLead.sort(IN_ORDER);
  }

  private boolean isKept(KeptFact fact, long at) {
    return fact.countedAt() >= at - retention;
  }

  @Override
  public void close() {
    cursors.forEach(LedgerCursor::close);
  }
}
