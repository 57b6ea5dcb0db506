package io.leadscorer.replay.input;

import io.leadscorer.wire.JsonLines;
import io.leadscorer.wire.LineBlock;
import io.leadscorer.wire.LineBlocks;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Reads files on all cores: blocks are parsed next to each other, and given in order. */
final class ParallelReader implements Closeable {
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /** Blocks that are ahead of the one that is awaited. */
  private static final int AHEAD = 2 * CORES;

  private final ExecutorService parsers =
      Executors.newFixedThreadPool(
          CORES,
          task -> {
            Thread thread = new Thread(task, "input-parser");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Reads a file to its end.
   *
   * @param lines is told each on the thread that calls, in the order of the file
   * @throws InputFileException when it cannot be read
   */
  void read(InputFile file, Consumer<InputLine> lines) {
    Queue<Future<List<InputLine>>> parsing = new ArrayDeque<>();
    try (LineBlocks blocks = JsonLines.blocks(file.path())) {
      for (LineBlock block = blocks.next(); block != null; block = blocks.next()) {
        LineBlock read = block;
        parsing.add(parsers.submit(() -> parsed(file, read)));
        if (parsing.size() > AHEAD) {
          result(parsing.remove()).forEach(lines);
        }
      }
    } catch (IOException e) {
      throw InputFileException.unreadable(file, e);
    }
    for (Future<List<InputLine>> block : parsing) {
      result(block).forEach(lines);
    }
  }

  private static List<InputLine> parsed(InputFile file, LineBlock block) throws IOException {
    List<InputLine> lines = new ArrayList<>();
    try (InputReader<?> reader = file.read(block)) {
      reader.forEachRemaining(lines::add);
    }
    return lines;
  }

  private static List<InputLine> result(Future<List<InputLine>> block) {
    try {
      return block.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a block of lines cannot be parsed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while reading");
    }
  }

  @Override
  public void close() {
    parsers.shutdownNow();
  }
}
