package io.leadscorer.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of topology-docs/clients, in the language that it is written in. */
final class ClientProgram {
  static final Path FOLDER = Path.of("../topology-docs/clients").toAbsolutePath().normalize();

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE_SECONDS = 90;

  private final List<String> command;

  private ClientProgram(String interpreter, String file) {
    command = List.of(interpreter, FOLDER.resolve(file).toString());
  }

  /** One in Python; the test is skipped where its libraries are absent. */
  static ClientProgram python(String file) throws IOException, InterruptedException {
    assumeTrue(
        succeeds("/usr/bin/python3", "-c", "import confluent_kafka, avro"),
        "skipped: needs Debian's python3-confluent-kafka and python3-avro");
    return new ClientProgram("/usr/bin/python3", file);
  }

  /** One in Node; the test is skipped where its libraries are absent. */
  static ClientProgram node(String file) throws IOException, InterruptedException {
    assumeTrue(
        Files.isDirectory(FOLDER.resolve("node_modules")) && succeeds("node", "--version"),
        "skipped: needs Node, and 'npm ci' in topology-docs/clients");
    return new ClientProgram("node", file);
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs it to its end; what it printed, an object a line. */
  List<JsonNode> run(String input, String... arguments) throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>(command);
    whole.addAll(List.of(arguments));
    Path in = Files.createTempFile("client", ".in");
    Path out = Files.createTempFile("client", ".out");
    Path err = Files.createTempFile("client", ".err");
    Files.writeString(in, input);
    Process process =
        new ProcessBuilder(whole)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended && process.exitValue() == 0)
        .as("%s: %s%s", whole, Files.readString(out), Files.readString(err))
        .isTrue();
    List<JsonNode> printed = new ArrayList<>();
    for (String line : Files.readAllLines(out, UTF_8)) {
      printed.add(JSON.readTree(line));
    }
    return printed;
  }
}
