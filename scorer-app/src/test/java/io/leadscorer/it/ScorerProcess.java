package io.leadscorer.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.Main;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.awaitility.Awaitility;

/** A scorer in a process of its own, started as users start it, so that it can be killed. */
final class ScorerProcess {
  private final Process process;
  private final Path log;

  private ScorerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts one and waits until it scores. */
  static ScorerProcess start(Map<String, String> settings, Path folder) throws IOException {
    Path file = folder.resolve("scorer.properties");
    Properties properties = new Properties();
    properties.putAll(settings);
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
    Path log = Files.createTempFile(folder, "scorer", ".log");
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                classPath,
                Main.class.getName(),
                "run",
                "--config",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    ScorerProcess scorer = new ScorerProcess(process, log);
    Awaitility.await("the scorer's start")
        .atMost(Duration.ofSeconds(90))
        .until(() -> scorer.scores() || !process.isAlive());
    assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
    return scorer;
  }

  private boolean scores() throws IOException {
    return Files.readString(log).contains("scoring with");
  }

  /** SIGKILL: it has no time for a last word. */
  void kill() throws InterruptedException {
    assertThat(process.isAlive()).as("alive until it is killed").isTrue();
    process.destroyForcibly().waitFor();
  }
}
