package io.leadscorer.runtime.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Where {@code dev} keeps what it needs; gone when it ends, unless a folder was given. */
final class DevFolder implements AutoCloseable {
  private static final String CLOCK = "clock";

  private final Path path;
  private final boolean temporary;

  private DevFolder(Path path, boolean temporary) {
    this.path = path;
    this.temporary = temporary;
  }

  static DevFolder open(Optional<Path> chosen) {
    try {
      return chosen.isPresent()
          ? new DevFolder(Files.createDirectories(chosen.get()).toAbsolutePath(), false)
          : new DevFolder(Files.createTempDirectory("lead-scorer-dev"), true);
    } catch (IOException e) {
      throw new UncheckedIOException("the data folder cannot be used: " + e.getMessage(), e);
    }
  }

  Path path() {
    return path;
  }

  /** Where the simulated clock stood when an earlier run ended, else the beginning. */
  long clock(long beginning) {
    Path file = path.resolve(CLOCK);
    try {
      return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : beginning;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes where the simulated clock stands. */
  void clockStands(long instant) {
    try {
      Files.writeString(path.resolve(CLOCK), Long.toString(instant));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (!temporary) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the temporary folder " + path + " cannot be removed", e);
    }
  }
}
