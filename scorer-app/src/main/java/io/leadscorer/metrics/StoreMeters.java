package io.leadscorer.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Set;

/**
 * Keeps those of the hundred meters of every store and partition that somebody asks for in an
 * incident: how large it is, what it holds in memory, what it waits for.
 */
final class StoreMeters implements MeterFilter {
  private static final String STORES = "kafka.stream.state.";

  private static final Set<String> KEPT =
      Set.of(
          "estimate.num.keys",
          "live.sst.files.size",
          "size.all.mem.tables",
          "block.cache.usage",
          "estimate.table.readers.mem",
          "estimate.pending.compaction.bytes",
          "num.running.compactions",
          "background.errors",
          "num.open.iterators",
          "put.rate",
          "get.rate",
          "fetch.rate",
          "put.latency.avg",
          "get.latency.avg",
          "fetch.latency.avg");

  @Override
  public MeterFilterReply accept(Meter.Id id) {
    String name = id.getName();
    return name.startsWith(STORES) && !KEPT.contains(name.substring(STORES.length()))
        ? MeterFilterReply.DENY
        : MeterFilterReply.NEUTRAL;
  }
}
