package io.leadscorer.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The scorer as the image has it, laid out and started by the image's own files. */
final class Installed implements AutoCloseable {
  private static final Path DOCKER = Path.of("../docker").toAbsolutePath().normalize();
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private final Process process;
  private final Path log;
  private final int port;

  private Installed(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** Starts the command of the image, with its settings file, on a port. */
  static Installed start(Path folder, int port, Map<String, String> environment)
      throws IOException {
    Path home = Files.createDirectories(folder.resolve("opt"));
    Files.createSymbolicLink(home.resolve("lib"), TARGET.resolve("lib"));
    copy(Path.of("../schemas/target/classes"), home.resolve("classes"));
    copy(TARGET.resolve("classes"), home.resolve("classes"));
    Path log = folder.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(
                DOCKER.resolve("entrypoint.sh").toString(),
                "run",
                "--config",
                DOCKER.resolve("scorer.properties").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("LEAD_SCORER_HOME", home.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    return new Installed(builder.start(), log, port);
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(from)) {
      files = tree.toList();
    }
    for (Path file : files) {
      Path copy = to.resolve(from.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(file, copy);
      }
    }
  }

  /** Whether the image's own health check is content with a page. */
  boolean answers(String page) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(DOCKER.resolve("healthcheck.sh").toString());
    command.add(page);
    command.add(Integer.toString(port));
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  void awaitAnswer(String page) {
    Awaitility.await(page)
        .atMost(Duration.ofSeconds(90))
        .until(() -> answers(page) || !process.isAlive());
    assertThat(process.isAlive()).as(said()).isTrue();
  }

  /** What runs under the process's number. */
  String program() {
    return process.info().command().orElseThrow();
  }

  /** Asks it to stop, as a container's end does; its exit code. */
  int terminate() throws InterruptedException {
    process.destroy();
    return terminates();
  }

  /** Waits for its end; its exit code. */
  int terminates() throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said()).isTrue();
    return process.exitValue();
  }

  String said() {
    try {
      return Files.readString(log, UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
