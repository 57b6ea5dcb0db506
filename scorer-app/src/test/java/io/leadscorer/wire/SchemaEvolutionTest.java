package io.leadscorer.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The contracts and every release of them read each other: {@code FULL_TRANSITIVE}. */
class SchemaEvolutionTest {

  static Stream<Path> releases() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/test/resources/released"))) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @Test
  void aReleaseIsKept() throws IOException {
    assertThat(releases()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("releases")
  void todaysContractsAndAReleasesReadEachOther(Path release) throws IOException {
    Map<String, Schema> today = ReleasedSchemas.today();
    Map<String, Schema> released = ReleasedSchemas.of(release);

    assertThat(today.keySet()).as("records are added, not removed").containsAll(released.keySet());
    released.forEach((name, then) -> assertThat(breaches(then, today.get(name))).isEmpty());
  }

  /** What would break a client of either. */
  private static List<String> breaches(Schema then, Schema now) {
    List<String> found = new ArrayList<>();
    unreadable("this version does not read what the release wrote", then, now, found);
    unreadable("the release does not read what this version writes", now, then, found);
    for (Schema.Field field : then.getFields()) {
      if (now.getField(field.name()) == null) {
        found.add("%s.%s is gone or renamed".formatted(then.getName(), field.name()));
      }
    }
    return found;
  }

  private static void unreadable(String what, Schema writer, Schema reader, List<String> into) {
    var checked = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
    if (checked.getType() != SchemaCompatibilityType.COMPATIBLE) {
      into.add(writer.getName() + ": " + what + ": " + checked.getDescription());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":"added","type":"string"}                   | does not read what the release wrote
          {"name":"kept","type":"long"}                      | does not read what this version writes
          {"name":"renamed","type":["null","string"],"default":null} | kept is gone or renamed
          """)
  void whatWouldBreakAClientIsFound(String field, String told) {
    Schema then = record("{\"name\":\"kept\",\"type\":[\"null\",\"string\"],\"default\":null}");

    assertThat(breaches(then, record(field))).anyMatch(breach -> breach.contains(told));
  }

  private static Schema record(String field) {
    return new Schema.Parser()
        .parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[" + field + "]}");
  }
}
