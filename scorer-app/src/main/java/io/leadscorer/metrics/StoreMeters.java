package io.leadscorer.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Keeps those of the hundred meters of every store and partition that somebody asks for in an
 * incident: how large it is, what it holds in memory, what it waits for. Whatever kind a store is,
 * the tag {@code store} has its name.
 */
final class StoreMeters implements MeterFilter {
  private static final String STORES = "kafka.stream.state.";
  private static final String STORE = "store";
  private static final Set<String> NAMES = Set.of("rocksdb.state.id", "rocksdb.window.state.id");

  static final Set<String> KEPT =
      Set.of(
          "estimate.num.keys",
          "live.sst.files.size",
          "size.all.mem.tables",
          "block.cache.usage",
          "estimate.table.readers.mem",
          "estimate.pending.compaction.bytes",
          "num.running.compactions",
          "num.open.iterators",
          "background.errors");

  @Override
  public MeterFilterReply accept(Meter.Id id) {
    String name = id.getName();
    return name.startsWith(STORES) && !KEPT.contains(name.substring(STORES.length()))
        ? MeterFilterReply.DENY
        : MeterFilterReply.NEUTRAL;
  }

  @Override
  public Meter.Id map(Meter.Id id) {
    if (!id.getName().startsWith(STORES)) {
      return id;
    }
    List<Tag> tags = new ArrayList<>();
    for (Tag tag : id.getTagsAsIterable()) {
      tags.add(NAMES.contains(tag.getKey()) ? Tag.of(STORE, tag.getValue()) : tag);
    }
    return id.replaceTags(tags);
  }
}
