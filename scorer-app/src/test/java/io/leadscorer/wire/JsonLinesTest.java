package io.leadscorer.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadscorer.events.LeadEvent;
import io.leadscorer.events.LeadProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {

  private static final AvroJson<LeadEvent> EVENTS = AvroJson.of(LeadEvent.class);
  private static final AvroJson<LeadProfile> LEADS = AvroJson.of(LeadProfile.class);
  private static final String EVENT =
      "{\"event_id\":\"e\",\"lead_id\":\"l\",\"type\":\"t\",\"occurred_at\":7}";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"events.jsonl", "events.jsonl.gz"})
  void filesReadAsTheyWereWritten(String name) throws IOException {
    SampleRecords samples = new SampleRecords(42);
    List<JsonLine<LeadEvent>> expected = new ArrayList<>();
    Path file = folder.resolve(name);
    try (JsonLineWriter<LeadEvent> writer = JsonLines.write(file, EVENTS)) {
      for (int i = 1; i <= 2_000; i++) {
        LeadEvent event = samples.event();
        if (i % 2 == 0) {
          writer.write(event, i);
          expected.add(new JsonLine.Value<>(i, i, event));
        } else {
          writer.write(event);
          expected.add(new JsonLine.Value<>(i, event.getOccurredAt().toEpochMilli(), event));
        }
      }
    }

    assertThat(read(file, EVENTS)).isEqualTo(expected);
  }

  @Test
  void compressedFilesAreTheSameBytesEachTime() throws IOException {
    for (String name : List.of("a.jsonl.gz", "b.jsonl.gz")) {
      try (JsonLineWriter<LeadEvent> writer = JsonLines.write(folder.resolve(name), EVENTS)) {
        writer.write(new SampleRecords(1).event());
      }
    }

    assertThat(folder.resolve("a.jsonl.gz")).hasSameBinaryContentAs(folder.resolve("b.jsonl.gz"));
  }

  @Test
  void everyLineEndsInALineFeed() throws IOException {
    Path file = folder.resolve("leads.jsonl");
    try (JsonLineWriter<LeadProfile> writer = JsonLines.write(file, LEADS)) {
      writer.writeTombstone("l1", 0);
      writer.writeTombstone("l2", 1);
    }

    assertThat(file)
        .hasContent(
            "{\"lead_id\":\"l1\",\"tombstone\":true,\"received_at\":\"1970-01-01T00:00:00Z\"}\n"
                + "{\"lead_id\":\"l2\",\"tombstone\":true,\"received_at\":\"1970-01-01T00:00:00.001Z\"}\n");
  }

  @Test
  void receivedAtIsTheRecordsOwnTimeUnlessTheLineSays() throws IOException {
    Path file = lines(EVENT, EVENT.replace("}", ",\"received_at\":\"1970-01-01T00:00:09Z\"}"));

    assertThat(read(file, EVENTS))
        .extracting(line -> ((JsonLine.Value<LeadEvent>) line).receivedAt())
        .containsExactly(7L, 9_000L);
  }

  @Test
  void badLinesAreReportedAndReadingGoesOn() throws IOException {
    Path file = lines(EVENT, "{\"event_id\":5}", "", "not json", "  \t\r", EVENT + "\r");

    List<JsonLine<LeadEvent>> read = read(file, EVENTS);

    assertThat(read).extracting(JsonLine::number).containsExactly(1L, 2L, 4L, 6L);
    assertThat(read.get(1)).hasToString(file + ":2: event_id: expected a string, found 5");
    assertThat(read.get(2).toString()).startsWith(file + ":4: not JSON: ");
    assertThat(read.get(0)).isInstanceOf(JsonLine.Value.class);
    assertThat(read.get(3)).isInstanceOf(JsonLine.Value.class);
  }

  @Test
  void badTextEncodingIsReportedAndReadingGoesOn() throws IOException {
    byte[] bytes = (EVENT.replace("\"l\"", "\"\u00ff\"") + "\n" + EVENT).getBytes("ISO-8859-1");
    Path file = Files.write(folder.resolve("latin.jsonl"), bytes);

    assertThat(read(file, EVENTS))
        .extracting(line -> line.getClass().getSimpleName())
        .containsExactly("Problem", "Value");
  }

  @Test
  void escapedCharactersBeyondThePlaneAreReadEverywhere() throws IOException {
    String emoji = "\\ud83c\\udfaf";
    String line = EVENT.replace("}", ",\"attributes\":{\"" + emoji + "\":\"" + emoji + "\"}}");

    assertThat(read(lines(line), EVENTS))
        .extracting(read -> ((JsonLine.Value<LeadEvent>) read).value().getAttributes())
        .containsExactly(Map.of("🎯", "🎯"));
  }

  @Test
  void aByteOrderMarkIsPassedOver() throws IOException {
    assertThat(read(lines("\ufeff" + EVENT), EVENTS))
        .singleElement()
        .isInstanceOf(JsonLine.Value.class);
  }

  @Test
  void linesOfAnyLengthAreReadWhole() throws IOException {
    List<String> texts = new ArrayList<>();
    for (int length : new int[] {0, 65_400, 65_536, 1, 300_000, 3}) {
      texts.add(EVENT.replace("\"e\"", "\"" + "e".repeat(length) + "\""));
    }

    assertThat(read(lines(texts.toArray(String[]::new)), EVENTS))
        .extracting(line -> ((JsonLine.Value<LeadEvent>) line).value().getEventId().length())
        .containsExactly(0, 65_400, 65_536, 1, 300_000, 3);
  }

  @Test
  void erasureNeedsOnlyTheLeadAndATime() throws IOException {
    Path file =
        lines(
            "{\"lead_id\":\"l\",\"tombstone\":true,\"updated_at\":3}",
            "{\"tombstone\":true,\"received_at\":4,\"lead_id\":\"l\"}",
            "{\"lead_id\":\"l\",\"tombstone\":true,\"updated_at\":3,\"received_at\":5}",
            "{\"lead_id\":\"l\",\"tombstone\":false,\"updated_at\":6}");

    List<JsonLine<LeadProfile>> read = read(file, LEADS);

    assertThat(read.subList(0, 3))
        .containsExactly(
            new JsonLine.Tombstone<>(1, 3, "l"),
            new JsonLine.Tombstone<>(2, 4, "l"),
            new JsonLine.Tombstone<>(3, 5, "l"));
    assertThat(read.get(3)).isInstanceOf(JsonLine.Value.class);
  }

  @Test
  void erasureWithoutLeadOrTimeIsAProblem() throws IOException {
    Path file =
        lines(
            "{\"tombstone\":true,\"updated_at\":3}",
            "{\"lead_id\":\"l\",\"tombstone\":true}",
            "{\"lead_id\":\" \",\"tombstone\":true,\"updated_at\":3}",
            "{\"lead_id\":\"l\",\"tombstone\":\"yes\",\"updated_at\":3}",
            "{\"lead_id\":\"l\",\"tombstone\":false}");

    assertThat(read(file, LEADS))
        .extracting(line -> ((JsonLine.Problem<LeadProfile>) line).field())
        .containsExactly("lead_id", "received_at", "lead_id", "tombstone", "updated_at");
  }

  @Test
  void eventsHaveNoTombstones() throws IOException {
    assertThat(read(lines(EVENT.replace("}", ",\"tombstone\":true}")), EVENTS))
        .singleElement()
        .satisfies(line -> assertThat(line.toString()).contains("tombstone: unknown field"));
    try (JsonLineWriter<LeadEvent> writer = JsonLines.write(folder.resolve("x.jsonl"), EVENTS)) {
      assertThatIllegalArgumentException().isThrownBy(() -> writer.writeTombstone("l", 0));
    }
  }

  @Test
  void aCutOffArchiveIsTroubleWithTheFile() throws IOException {
    Path whole = folder.resolve("whole.jsonl.gz");
    try (JsonLineWriter<LeadEvent> writer = JsonLines.write(whole, EVENTS)) {
      SampleRecords samples = new SampleRecords(3);
      for (int i = 0; i < 1_000; i++) {
        writer.write(samples.event());
      }
    }
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(bytes, bytes.length / 2));

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> read(cut, EVENTS))
        .withMessageContaining(cut.toString());
  }

  @Test
  void whatIsNotAnArchiveCannotBeOpenedAsOne() throws IOException {
    Path file = Files.writeString(folder.resolve("plain.jsonl.gz"), EVENT);

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> JsonLines.read(file, EVENTS));
  }

  @Test
  void anEmptyFileHasNoLines() throws IOException {
    try (JsonLineReader<LeadEvent> reader = JsonLines.read(lines(), EVENTS)) {
      assertThat(reader).isExhausted();
      assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(reader::next);
    }
  }

  private Path lines(String... lines) throws IOException {
    return Files.write(folder.resolve("in.jsonl"), List.of(lines), UTF_8);
  }

  private static <T extends SpecificRecord> List<JsonLine<T>> read(Path file, AvroJson<T> json)
      throws IOException {
    try (JsonLineReader<T> reader = JsonLines.read(file, json)) {
      return reader.stream().toList();
    }
  }
}
