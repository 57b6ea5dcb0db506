package io.leadscorer.store;

import io.leadscorer.domain.lead.KeptFact;
import java.util.List;

/** A row of the ledger: a page of events, or a fact by itself. */
final class LedgerRow {
  private LedgerRow() {}

  /** Adds what a row tells of its lead to other facts. */
  static void read(String leadId, String key, byte[] value, List<KeptFact> facts) {
    if (LedgerKey.isPage(leadId, key)) {
      EventPage.read(leadId, value, facts);
    } else {
      facts.add(LedgerEntry.read(leadId, LedgerKey.idOf(leadId, key), value));
    }
  }
}
