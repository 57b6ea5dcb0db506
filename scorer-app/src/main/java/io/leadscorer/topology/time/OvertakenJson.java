package io.leadscorer.topology.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Notes of overtaken records as they stand on the order topic: JSON, for people to read too. */
public final class OvertakenJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private OvertakenJson() {}

  /** The key of a note: one for each record. */
  public static String key(Overtaken note) {
    return "%s-%d@%d".formatted(note.topic(), note.partition(), note.offset());
  }

  /** A note as bytes. */
  public static byte[] write(Overtaken note) {
    try {
      return JSON.writeValueAsBytes(
          JSON.createObjectNode()
              .put("topic", note.topic())
              .put("partition", note.partition())
              .put("offset", note.offset())
              .put("counts_from", Instant.ofEpochMilli(note.floor()).toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A note from its bytes.
   *
   * @throws IllegalArgumentException if they are no note
   */
  public static Overtaken read(byte[] bytes) {
    try {
      JsonNode note = JSON.readTree(bytes);
      return new Overtaken(
          note.required("topic").asText(),
          note.required("partition").asInt(),
          note.required("offset").asLong(),
          Instant.parse(note.required("counts_from").asText()).toEpochMilli());
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException("no note of an overtaken record: " + e.getMessage(), e);
    }
  }
}
