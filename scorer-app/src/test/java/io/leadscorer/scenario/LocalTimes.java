package io.leadscorer.scenario;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Times as people write them in the model's zone, and instants. */
record LocalTimes(String file, ZoneId zone) {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]");

  long millis(YamlFields fields, String name) {
    String text = fields.required(name);
    try {
      return LocalDateTime.parse(text, LOCAL).atZone(zone).toInstant().toEpochMilli();
    } catch (DateTimeParseException e) {
      throw fields.wrong(
          fields.requiredNode(name),
          "'%s' is '%s'; write a local time of %s like 2026-03-02 09:00"
              .formatted(name, text, zone));
    }
  }

  String text(long instant) {
    return LOCAL.format(Instant.ofEpochMilli(instant).atZone(zone));
  }
}
