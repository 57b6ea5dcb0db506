package io.leadscorer.bench.footprint;

import io.leadscorer.store.BoundedRocksDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** The stores of an application that has been closed, as they lie on disk, once compacted. */
final class StoreFiles {
  private static final String TABLE = ".sst";

  private StoreFiles() {}

  /**
   * What a store takes.
   *
   * @param content bytes of keys and values
   * @param files bytes of its tables
   */
  record Size(long rows, long content, long files) {
    private Size plus(Size other) {
      return new Size(rows + other.rows, content + other.content, files + other.files);
    }
  }

  /** Compacts all stores in a folder, and gives their sizes by name, all partitions together. */
  static Map<String, Size> compacted(Path folder) throws IOException, RocksDBException {
    Map<String, Size> sizes = new TreeMap<>();
    List<Path> databases;
    try (Stream<Path> all = Files.walk(folder)) {
      databases =
          all.filter(file -> file.getFileName().toString().equals("CURRENT"))
              .map(Path::getParent)
              .toList();
    }
    for (Path database : databases) {
      // Segments of a windowed store are named after it, with their time behind a dot.
      String name = database.getFileName().toString().split("\\.", 2)[0];
      sizes.merge(name, compacted(name, database), Size::plus);
    }
    return sizes;
  }

  private static Size compacted(String name, Path database) throws IOException, RocksDBException {
    long rows = 0;
    long content = 0;
    List<ColumnFamilyHandle> families = new ArrayList<>();
    try (Options options = asStreamsHasThem(name);
        DBOptions ofDatabase = new DBOptions(options);
        ColumnFamilyOptions ofFamily = new ColumnFamilyOptions(options);
        RocksDB db =
            RocksDB.open(ofDatabase, database.toString(), all(database, ofFamily), families)) {
      for (ColumnFamilyHandle family : families) {
        db.compactRange(family);
        try (RocksIterator row = db.newIterator(family)) {
          for (row.seekToFirst(); row.isValid(); row.next()) {
            rows++;
            content += row.key().length + row.value().length;
          }
        }
        family.close();
      }
    }
    return new Size(rows, content, tables(database));
  }

  private static List<ColumnFamilyDescriptor> all(Path database, ColumnFamilyOptions options)
      throws RocksDBException {
    try (Options listing = new Options()) {
      return RocksDB.listColumnFamilies(listing, database.toString()).stream()
          .map(name -> new ColumnFamilyDescriptor(name, options))
          .toList();
    }
  }

  /** Compaction writes tables as the scorer's would. */
  private static Options asStreamsHasThem(String name) {
    BlockBasedTableConfig table = new BlockBasedTableConfig();
    Options options = new Options();
    options.setTableFormatConfig(table);
    options.setCompressionType(CompressionType.NO_COMPRESSION);
    new BoundedRocksDb().setConfig(name, options, Map.of());
    return options;
  }

  private static long tables(Path database) throws IOException {
    try (Stream<Path> files = Files.list(database)) {
      return files
          .filter(file -> file.toString().endsWith(TABLE))
          .mapToLong(StoreFiles::size)
          .sum();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
