package io.leadscorer.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Files company profiles into the global store, by the instant from which they hold: that of their
 * arrival plus a grace, within which every instance is sure to have read them. So all partitions, and
 * every replay, see a company change at the same instant.
 */
final class CompanyArrivals implements Processor<String, byte[], Void, Void> {
  private final AtomicLong arrivals;
  private final Predicate<byte[]> readable;
  private final long grace;
  private final long retention;
  private KeyValueStore<Bytes, byte[]> store;

  @SuppressWarnings("NullAway.Init") // set by init, as the Processor API has it
  CompanyArrivals(
      AtomicLong arrivals, Predicate<byte[]> readable, Duration grace, Duration retention) {
    this.arrivals = arrivals;
    this.readable = readable;
    this.grace = grace.toMillis();
    this.retention = retention.toMillis();
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    store = context.getStateStore(ScorerStores.COMPANIES);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    long from = record.timestamp() + grace;
    String companyId = record.key();
    byte[] payload = record.value();
    if (payload == null) {
      payload = CompanyVersions.NOTHING;
    } else if (!readable.test(payload)) {
      store.put(CompanyVersions.change(from, companyId), payload);
      arrivals.incrementAndGet();
      return;
    }
    store.put(CompanyVersions.version(companyId, from), payload);
    store.put(CompanyVersions.change(from, companyId), CompanyVersions.NOTHING);
    forgetVersionsReplacedBefore(companyId, from - retention);
    forgetChangesBefore(from - retention);
    arrivals.incrementAndGet();
  }

  /** Keeps the version that held at an instant and all later ones. */
  private void forgetVersionsReplacedBefore(String companyId, long instant) {
    List<Bytes> old = keys(CompanyVersions.version(companyId, 0), CompanyVersions.version(companyId, Math.max(0, instant)));
    old.stream().limit(Math.max(0, old.size() - 1)).forEach(store::delete);
  }

  private void forgetChangesBefore(long instant) {
    if (instant > 0) {
      keys(CompanyVersions.change(0, ""), CompanyVersions.change(instant, ""))
          .forEach(store::delete);
    }
  }

  private List<Bytes> keys(Bytes from, Bytes to) {
    List<Bytes> keys = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> rows = store.range(from, to)) {
      rows.forEachRemaining(row -> keys.add(row.key));
    }
    return keys;
  }
}
