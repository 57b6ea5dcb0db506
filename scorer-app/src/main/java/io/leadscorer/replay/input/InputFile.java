package io.leadscorer.replay.input;

import io.leadscorer.wire.LineBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file of JSON Lines, compressed if its name ends in {@code .gz}.
 *
 * @param name as the user gave it
 * @param path where it can be read, more than once
 */
public record InputFile(InputKind kind, String name, Path path) {

  /**
   * A file that is there. What can be read only once, such as a pipe, is copied.
   *
   * @throws InputFileException when it is not, or cannot be read
   */
  public static InputFile of(InputKind kind, Path file) {
    if (!Files.exists(file)) {
      throw new InputFileException(file + ": does not exist");
    }
    if (Files.isDirectory(file)) {
      throw new InputFileException(file + ": is a folder, not a file");
    }
    try {
      return new InputFile(kind, file.toString(), Files.isRegularFile(file) ? file : copy(file));
    } catch (IOException e) {
      throw new InputFileException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static Path copy(Path pipe) throws IOException {
    String suffix = pipe.toString().endsWith(".gz") ? ".jsonl.gz" : ".jsonl";
    Path copy = Files.createTempFile("lead-scorer-input-", suffix);
    copy.toFile().deleteOnExit();
    try (var in = Files.newInputStream(pipe)) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }

  /** Opens it from its beginning. */
  public InputReader<?> open() {
    return InputReader.of(kind.shape(), this);
  }

  /** Reads a block of it. */
  InputReader<?> read(LineBlock block) {
    return InputReader.of(kind.shape(), this, block);
  }
}
