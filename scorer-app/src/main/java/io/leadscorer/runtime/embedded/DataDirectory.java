package io.leadscorer.runtime.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder of one embedded service: a given one, locked while in use, or a passing one. */
final class DataDirectory implements AutoCloseable {

  private static final String LOCK = "in-use.lock";

  private final Path path;
  private final @Nullable FileChannel lock;

  private DataDirectory(Path path, @Nullable FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** The given folder, created where absent, or a new one that close deletes. */
  static DataDirectory open(Optional<Path> given, String service) {
    try {
      if (given.isEmpty()) {
        return new DataDirectory(Files.createTempDirectory("lead-scorer-" + service + "-"), null);
      }
      Path path = Files.createDirectories(given.get().toAbsolutePath().normalize());
      return new DataDirectory(path, locked(path));
    } catch (IOException e) {
      throw new EmbeddedStartException("No data folder for the embedded " + service + ": " + e, e);
    }
  }

  // Both services would end the process, or fail obscurely, on a folder that another one holds.
  private static FileChannel locked(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!tryLock(channel)) {
      channel.close();
      throw new EmbeddedStartException(
          path + " is in use by another process: stop that one or choose another folder");
    }
    return channel;
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock held = channel.tryLock();
      return held != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  Path path() {
    return path;
  }

  /** Frees a given folder; deletes a passing one. */
  @Override
  public void close() {
    try {
      if (lock != null) {
        lock.close();
      } else {
        delete();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete() throws IOException {
    if (Files.exists(path)) {
      Files.walkFileTree(path, new Deletion());
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
        throws IOException {
      if (e != null) {
        throw e;
      }
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
