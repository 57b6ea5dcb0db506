package io.leadscorer.bench.footprint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What this process holds in memory that is no file's: its heap, which is all there from the start,
 * and what the virtual machine, threads and RocksDB take. As Linux tells it.
 */
final class ResidentMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String ANONYMOUS = "RssAnon:";

  private ResidentMemory() {}

  /** In MB. */
  static double megabytes() throws IOException {
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith(ANONYMOUS))
        .map(line -> line.substring(ANONYMOUS.length()).strip().split(" ", 2)[0])
        .mapToDouble(kilobytes -> Long.parseLong(kilobytes) / 1024.0)
        .findFirst()
        .orElseThrow(() -> new IOException("no line of " + STATUS + " begins with " + ANONYMOUS));
  }
}
