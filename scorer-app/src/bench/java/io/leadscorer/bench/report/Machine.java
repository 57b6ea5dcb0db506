package io.leadscorer.bench.report;

import org.apache.kafka.common.utils.AppInfoParser;
import org.rocksdb.RocksDB;

/** What the figures were measured on. */
final class Machine {
  private Machine() {}

  static String describe() {
    // Its version is known once it is loaded.
    RocksDB.loadLibrary();
    Runtime java = Runtime.getRuntime();
    return "%d cores, %s %s; %s %s, heap %,d MB; Kafka %s, RocksDB %s"
        .formatted(
            java.availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.vm.name"),
            System.getProperty("java.version"),
            java.maxMemory() >> 20,
            AppInfoParser.getVersion(),
            RocksDB.rocksdbVersion());
  }
}
