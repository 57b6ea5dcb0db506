package io.leadscorer.it;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The releases that are kept, each in a folder of its version. */
final class Releases {
  private static final Path ALL = Path.of("src/test/resources/released");
  private static final String CLUSTER = "cluster.zip.gz";

  private Releases() {}

  static Path folder(String version) throws IOException {
    return Files.createDirectories(ALL.resolve(version));
  }

  /** The model by which it scored. */
  static Path model(Path release) {
    return release.resolve("model.yaml");
  }

  /** The terms on which it handed leads over. */
  static Path routing(Path release) {
    return release.resolve("routing.yaml");
  }

  static Stream<Path> all() throws IOException {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  /** Packs the folders of a cluster that has stopped; logs of programs and locks stay out. */
  static void pack(Path cluster, Path release) throws IOException {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(cluster)) {
      files = tree.filter(Files::isRegularFile).sorted().toList();
    }
    try (OutputStream file = Files.newOutputStream(release.resolve(CLUSTER));
        ZipOutputStream zip = new ZipOutputStream(new GZIPOutputStream(file))) {
      // The many small files are much alike: they are compressed together.
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (Path path : files) {
        String name = cluster.relativize(path).toString();
        if (!name.endsWith("registry.log") && !name.endsWith(".lock")) {
          ZipEntry entry = new ZipEntry(name);
          entry.setLastModifiedTime(FileTime.from(Instant.EPOCH.plusSeconds(400_000_000)));
          zip.putNextEntry(entry);
          Files.copy(path, zip);
        }
      }
    }
  }

  static void unpack(Path release, Path cluster) {
    try (ZipInputStream zip =
        new ZipInputStream(new GZIPInputStream(Files.newInputStream(release.resolve(CLUSTER))))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path path = cluster.resolve(entry.getName());
        Files.createDirectories(path.getParent());
        Files.copy(zip, path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
