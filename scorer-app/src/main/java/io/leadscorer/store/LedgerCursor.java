package io.leadscorer.store;

import io.leadscorer.domain.lead.KeptFact;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** Moves through the rows of a part of the ledger, in which those of a lead stand together. */
final class LedgerCursor implements AutoCloseable {
  private final KeyValueIterator<Windowed<String>, byte[]> rows;
  private @Nullable KeyValue<Windowed<String>, byte[]> row;

  LedgerCursor(KeyValueIterator<Windowed<String>, byte[]> rows) {
    this.rows = rows;
    next();
  }

  private void next() {
    row = rows.hasNext() ? rows.next() : null;
  }

  /** Moves behind the rows of a lead, and adds their facts; leads are given in order. */
  void moveTo(String leadId, List<KeptFact> facts) {
    while (row != null) {
      String key = row.key.key();
      if (LedgerKey.isOf(leadId, key)) {
        LedgerRow.read(leadId, key, row.value, facts);
      } else if (OrderedKey.compare(LedgerKey.leadOf(key), leadId) > 0) {
        return;
      }
      next();
    }
  }

  @Override
  public void close() {
    rows.close();
  }
}
