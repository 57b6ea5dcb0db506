package io.leadscorer.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Files company profiles into the global store, by the instant from which they hold: that of their
 * arrival plus a grace, within which every instance is sure to have read them. So all partitions,
 * and every replay, see a company change at the same instant. Nothing is pruned: how far back a
 * partition will ask is only known to its backlog. A store that is built anew holds what compaction
 * has left.
 */
final class CompanyArrivals implements Processor<String, byte[], Void, Void> {
  private final AtomicLong arrivals;
  private final BiPredicate<String, byte[]> readable;
  private final long grace;
  private ProcessorContext<Void, Void> context;
  private KeyValueStore<Bytes, byte[]> store;

  @SuppressWarnings("NullAway.Init") // set by init, as the Processor API has it
  CompanyArrivals(AtomicLong arrivals, BiPredicate<String, byte[]> readable, Duration grace) {
    this.arrivals = arrivals;
    this.readable = readable;
    this.grace = grace.toMillis();
  }

  @Override
  public void init(ProcessorContext<Void, Void> processorContext) {
    context = processorContext;
    store = context.getStateStore(ScorerStores.COMPANIES);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    long from = record.timestamp() + grace;
    String companyId = record.key() == null ? "" : record.key();
    long offset = context.recordMetadata().orElseThrow().offset();
    byte[] payload = record.value();
    if (payload == null) {
      payload = CompanyVersions.NOTHING;
    } else if (!readable.test(companyId, payload)) {
      store.put(CompanyVersions.change(from, companyId, offset), payload);
      arrivals.incrementAndGet();
      return;
    }
    store.put(CompanyVersions.version(companyId, from), payload);
    store.put(CompanyVersions.change(from, companyId, offset), CompanyVersions.NOTHING);
    arrivals.incrementAndGet();
  }
}
