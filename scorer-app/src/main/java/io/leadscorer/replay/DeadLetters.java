package io.leadscorer.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.flow.Refusal;
import io.leadscorer.replay.input.Arrival;
import io.leadscorer.replay.input.BadLine;
import io.leadscorer.replay.input.InputFile;
import io.leadscorer.replay.input.InputKind;
import io.leadscorer.replay.input.RawLines;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gathers what was refused and writes it at the end, each with its line as received. Only then are
 * the lines read again, so that those that are taken cost nothing.
 */
final class DeadLetters {
  private static final JsonFactory JSON = new JsonFactory();

  private record Letter(InputKind kind, long number, String reason, String detail) {}

  private final List<Letter> letters = new ArrayList<>();

  void refused(Arrival arrival, Refusal refusal) {
    letters.add(new Letter(arrival.kind(), arrival.number(), refusal.reason(), refusal.detail()));
  }

  void malformed(BadLine line) {
    letters.add(new Letter(line.kind(), line.number(), Refusal.MALFORMED, line.detail()));
  }

  /** Writes the file of dead letters. */
  void write(List<InputFile> inputs, Path folder) throws IOException {
    Map<InputKind, Map<Long, String>> texts = texts(inputs);
    try (Writer writer = Files.newBufferedWriter(OutputFiles.file(folder, Topics.DEAD_LETTERS));
        JsonGenerator generator = JSON.createGenerator(writer)) {
      generator.setRootValueSeparator(null);
      for (Letter letter : letters) {
        String text = texts.getOrDefault(letter.kind, Map.of()).getOrDefault(letter.number, "");
        write(letter, text, generator);
      }
    }
  }

  private Map<InputKind, Map<Long, String>> texts(List<InputFile> inputs) throws IOException {
    Map<InputKind, Set<Long>> numbers =
        letters.stream()
            .collect(
                Collectors.groupingBy(
                    Letter::kind, Collectors.mapping(Letter::number, Collectors.toSet())));
    Map<InputKind, Map<Long, String>> texts = new EnumMap<>(InputKind.class);
    for (InputFile input : inputs) {
      Set<Long> wanted = numbers.get(input.kind());
      if (wanted != null) {
        texts.put(input.kind(), RawLines.of(input, wanted));
      }
    }
    return texts;
  }

  private static void write(Letter letter, String text, JsonGenerator generator)
      throws IOException {
    generator.writeStartObject();
    generator.writeStringField("topic", letter.kind.topic().name());
    generator.writeStringField("reason", letter.reason);
    generator.writeStringField("detail", letter.detail);
    generator.writeFieldName("record");
    if (isObject(text)) {
      generator.writeRawValue(text);
    } else {
      generator.writeString(text);
    }
    generator.writeEndObject();
    generator.writeRaw('\n');
  }

  private static boolean isObject(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }
}
