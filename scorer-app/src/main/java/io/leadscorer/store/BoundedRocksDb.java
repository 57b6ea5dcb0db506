package io.leadscorer.store;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds what all RocksDB instances of this process take together, however many tasks, stores and
 * window segments there are. Kafka makes one of these for each instance, so the bound is shared by
 * static fields; they live as long as the process.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
  /** What all instances take together, in bytes. */
  public static final long TOTAL_BYTES = 256L << 20;

  private static final long MEMTABLE_BYTES = 96L << 20;
  private static final double INDEX_AND_FILTER_SHARE = 0.2;

  /**
   * Memtables grow by this. With RocksDB's 1 MB, those of many small stores alone fill the bound.
   */
  private static final long ARENA_BLOCK_BYTES = 64L << 10;

  /**
   * Of a store that is not written for a while, so much may stay in memory, where it takes room
   * from those that are: near the bound, these write a file for every few rows.
   */
  private static final long MEMTABLE_OF_A_STORE = 2L << 20;

  /**
   * The lead states do not rest while others are written, and all of them are written at once when
   * they come under another version of their model: in few large files then.
   */
  private static final long MEMTABLE_OF_LEAD_STATES = 16L << 20;

  // Memtables are charged to the cache, so the cache's size bounds both.
  private static final Cache CACHE = new LRUCache(TOTAL_BYTES, -1, false, INDEX_AND_FILTER_SHARE);
  private static final WriteBufferManager MEMTABLES = new WriteBufferManager(MEMTABLE_BYTES, CACHE);
  private static final BloomFilter BLOOM = new BloomFilter(10, false);

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(CACHE);
    table.setCacheIndexAndFilterBlocks(true);
    table.setCacheIndexAndFilterBlocksWithHighPriority(true);
    table.setPinTopLevelIndexAndFilter(true);
    // Most look-ups of the ledger ask for what is not there: the filter answers without a read.
    table.setFilterPolicy(BLOOM);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(MEMTABLES);
    options.setArenaBlockSize(ARENA_BLOCK_BYTES);
    options.setWriteBufferSize(
        storeName.equals(ScorerStores.LEAD_STATE) ? MEMTABLE_OF_LEAD_STATES : MEMTABLE_OF_A_STORE);
  }

  @Override
  public void close(String storeName, Options options) {
    // The shared cache, buffers and filter outlive any one instance.
  }
}
