package io.leadscorer.runtime.embedded;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * A schema registry on loopback, in a process of its own, that speaks Confluent's REST protocol.
 * New versions of a schema have to be {@code BACKWARD} compatible, unless a subject says otherwise.
 *
 * <p>Records carry the ids of their schemas, so a broker that keeps its records needs a registry
 * that keeps its ids. One with a data directory writes each schema to a database file there before
 * it gives its id away: the ids are the same after any restart, also after an unclean stop. One
 * without forgets everything.
 *
 * <p>The process ends with this one, however this one ends.
 */
public final class EmbeddedRegistry implements AutoCloseable {

  private static final String API = "/apis/ccompat/v7";
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

  private final DataDirectory directory;
  private final Process process;
  private final String url;
  private boolean closed;

  private EmbeddedRegistry(DataDirectory directory, Process process, String url) {
    this.directory = directory;
    this.process = process;
    this.url = url;
  }

  /**
   * What can be chosen about a registry.
   *
   * @param dataDirectory kept and opened again by the next start; where absent, nothing is kept
   * @param port 0 for a free one
   */
  public record Options(Optional<Path> dataDirectory, int port) {

    /** A registry that keeps nothing, on a free port. */
    public static Options defaults() {
      return new Options(Optional.empty(), 0);
    }

    /** The same with a folder that outlives the registry. */
    public Options withDataDirectory(Path directory) {
      return new Options(Optional.of(directory), port);
    }

    /** The same on a port. */
    public Options withPort(int chosen) {
      return new Options(dataDirectory, chosen);
    }
  }

  /** Starts a registry that keeps nothing, on a free port. */
  public static EmbeddedRegistry start() {
    return start(Options.defaults());
  }

  /**
   * Starts a registry and waits until it answers.
   *
   * @throws EmbeddedStartException when it is not installed, or does not start; with the end of
   *     what it logged
   */
  public static EmbeddedRegistry start(Options options) {
    String classPath = RegistryDistribution.classPath();
    LoopbackPorts.requireFree(options.port());
    DataDirectory directory = DataDirectory.open(options.dataDirectory(), "registry");
    try {
      RegistryLog log = new RegistryLog(directory.path().resolve("registry.log"));
      Process process = launch(classPath, options, directory.path(), log);
      try {
        return new EmbeddedRegistry(directory, process, awaitReady(process, log));
      } catch (RuntimeException e) {
        stop(process);
        throw e;
      }
    } catch (RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static Process launch(
      String classPath, Options options, Path directory, RegistryLog log) {
    boolean kept = options.dataDirectory().isPresent();
    try {
      return new ProcessBuilder(RegistryCommand.of(classPath, options.port(), kept))
          .directory(directory.toFile())
          .redirectErrorStream(true)
          .redirectOutput(log.file().toFile())
          .start();
    } catch (IOException e) {
      throw new EmbeddedStartException("The schema registry cannot be launched: " + e, e);
    }
  }

  private static String awaitReady(Process process, RegistryLog log) {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < START_LIMIT.toNanos()) {
      if (exitsWithin(process, Duration.ofMillis(50))) {
        throw new EmbeddedStartException(
            "The schema registry ended with " + process.exitValue() + ". " + log.tail());
      }
      OptionalInt port = log.listeningPort();
      if (port.isPresent()) {
        String url = "http://" + LoopbackPorts.HOST + ":" + port.getAsInt() + API;
        if (takesCompatibility(url)) {
          return url;
        }
      }
    }
    throw new EmbeddedStartException(
        "The schema registry is not ready after %d s. %s"
            .formatted(START_LIMIT.toSeconds(), log.tail()));
  }

  /** Sets the default level, which is {@code NONE} at first; false while there is no answer. */
  private static boolean takesCompatibility(String url) {
    try {
      HttpURLConnection request =
          (HttpURLConnection) URI.create(url + "/config").toURL().openConnection();
      request.setRequestMethod("PUT");
      request.setConnectTimeout(5_000);
      request.setReadTimeout(30_000);
      request.setRequestProperty("Content-Type", "application/vnd.schemaregistry.v1+json");
      request.setDoOutput(true);
      try (var body = request.getOutputStream()) {
        body.write("{\"compatibility\":\"BACKWARD\"}".getBytes(StandardCharsets.UTF_8));
      }
      return request.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }

  /** The URL for {@code schema.registry.url}. */
  public String url() {
    return url;
  }

  Path dataDirectory() {
    return directory.path();
  }

  /** Stops the registry and waits until it has; deletes its folder when that was temporary. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (directory) {
      stop(process);
    }
  }

  private static void stop(Process process) {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // It has closed the pipe itself: it has ended or is about to.
    }
    if (!exitsWithin(process, STOP_LIMIT)) {
      process.destroyForcibly();
      exitsWithin(process, STOP_LIMIT);
    }
  }

  private static boolean exitsWithin(Process process, Duration limit) {
    try {
      return process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      throw new EmbeddedStartException("Interrupted while waiting for the schema registry", e);
    }
  }
}
