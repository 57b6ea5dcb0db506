package io.leadscorer.replay.input;

import static io.leadscorer.replay.input.InputKind.COMPANIES;
import static io.leadscorer.replay.input.InputKind.EVENTS;
import static io.leadscorer.replay.input.InputKind.LEADS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedInputTest {
  @TempDir private Path folder;

  @Test
  void shouldGiveTheOrderOfAReplay() throws IOException {
    List<InputFile> files = List.of(events(3, 1, 2, 2), leads(1, 1, 2, 5), companies(0, 2, 2, 9));

    List<Arrival> merged = merged(files, 8);

    assertThat(merged).isEqualTo(LoadedInput.load(files, 8).arrivals());
    assertThat(merged)
        .extracting(arrival -> arrival.kind().label() + " " + arrival.at())
        .containsExactly(
            "companies 0",
            "leads 1",
            "leads 1",
            "events 1",
            "companies 2",
            "companies 2",
            "leads 2",
            "events 2",
            "events 2",
            "events 3",
            "leads 5");
  }

  @Test
  void shouldSeeWhetherAFileIsInOrder() throws IOException {
    assertThat(surveyed(events(1, 2, 2, 3), Long.MAX_VALUE).inOrder()).isTrue();
    assertThat(surveyed(events(1, 3, 2), Long.MAX_VALUE).inOrder()).isFalse();
    assertThat(surveyed(events(1, 3, 2), 2))
        .extracting(SurveyedFile::records, SurveyedFile::later, SurveyedFile::inOrder)
        .containsExactly(2L, 1L, true);
  }

  @Test
  void shouldPassOverBadLines() throws IOException {
    InputFile file = file(EVENTS, "bad", "{}", "also bad");
    List<BadLine> badLines = new ArrayList<>();

    SurveyedFile surveyed = SurveyedFile.survey(file, 9, badLines::add);

    assertThat(badLines).extracting(BadLine::number).containsExactly(1L, 2L, 3L);
    assertThat(surveyed.records()).isZero();
    assertThat(merged(List.of(file), 9)).isEmpty();
  }

  @Test
  void shouldReadInBlocksWhatIsReadLineByLine() throws IOException {
    String[] lines = new String[20_000];
    for (int number = 0; number < lines.length; number++) {
      lines[number] =
          number % 1_000 == 0
              ? "bad"
              : "{\"event_id\":\"e\",\"lead_id\":\"l%d\",\"type\":\"t\",\"occurred_at\":1}"
                  .formatted(number);
    }
    InputFile file = file(EVENTS, lines);

    LoadedInput loaded = LoadedInput.load(List.of(file), 1);

    List<InputLine> streamed = new ArrayList<>();
    try (InputReader<?> reader = file.open()) {
      reader.forEachRemaining(streamed::add);
    }
    assertThat(streamed).filteredOn(Arrival.class::isInstance).isEqualTo(loaded.arrivals());
    assertThat(streamed).filteredOn(BadLine.class::isInstance).isEqualTo(loaded.badLines());
    assertThat(loaded.badLines()).hasSize(20);
  }

  @Test
  void shouldFindLinesAgain() throws IOException {
    InputFile file = file(EVENTS, "one\r", "", "three");

    assertThat(RawLines.of(file, Set.of(1L, 3L, 7L))).isEqualTo(Map.of(1L, "one", 3L, "three"));
  }

  @Test
  void shouldNameAFileThatIsNotThere() {
    assertThatExceptionOfType(InputFileException.class)
        .isThrownBy(() -> InputFile.of(EVENTS, folder.resolve("none.jsonl")))
        .withMessageEndingWith("none.jsonl: does not exist");
  }

  @Test
  void shouldNameAFileThatIsBroken() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.jsonl.gz"), "not compressed");

    assertThatExceptionOfType(InputFileException.class)
        .isThrownBy(() -> LoadedInput.load(List.of(InputFile.of(EVENTS, broken)), 0))
        .withMessageContaining("broken.jsonl.gz: cannot be read: ");
  }

  private List<Arrival> merged(List<InputFile> files, long until) throws IOException {
    List<SurveyedFile> surveyed = new ArrayList<>();
    for (InputFile file : files) {
      surveyed.add(surveyed(file, until));
    }
    List<Arrival> arrivals = new ArrayList<>();
    try (MergedInput merged = MergedInput.open(surveyed, until)) {
      merged.forEachRemaining(arrivals::add);
    }
    return arrivals;
  }

  private static SurveyedFile surveyed(InputFile file, long until) throws IOException {
    return SurveyedFile.survey(file, until, bad -> {});
  }

  private InputFile events(long... instants) throws IOException {
    return file(
        EVENTS,
        lines(
            "{\"event_id\":\"e\",\"lead_id\":\"l\",\"type\":\"t\",\"occurred_at\":%d}", instants));
  }

  private InputFile leads(long... instants) throws IOException {
    return file(LEADS, lines("{\"lead_id\":\"l\",\"updated_at\":%d}", instants));
  }

  private InputFile companies(long... instants) throws IOException {
    return file(COMPANIES, lines("{\"company_id\":\"c\",\"updated_at\":%d}", instants));
  }

  private static String[] lines(String format, long... instants) {
    return LongStream.of(instants).mapToObj(format::formatted).toArray(String[]::new);
  }

  private InputFile file(InputKind kind, String... lines) throws IOException {
    Path file = folder.resolve(kind.label() + ".jsonl");
    return InputFile.of(kind, Files.writeString(file, String.join("\n", lines)));
  }
}
