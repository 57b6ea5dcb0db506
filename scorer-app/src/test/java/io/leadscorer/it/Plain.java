package io.leadscorer.it;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Records as maps, lists and numbers, as clients of other languages show them. */
final class Plain {
  private Plain() {}

  static Object of(Object value) {
    if (value instanceof SpecificRecord record) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (Schema.Field field : record.getSchema().getFields()) {
        fields.put(field.name(), of(record.get(field.pos())));
      }
      return fields;
    } else if (value instanceof List<?> list) {
      return list.stream().map(Plain::of).toList();
    } else if (value instanceof Map<?, ?> map) {
      Map<String, Object> entries = new LinkedHashMap<>();
      map.forEach((key, entry) -> entries.put(key.toString(), of(entry)));
      return entries;
    } else if (value instanceof Instant instant) {
      return instant.toEpochMilli();
    } else if (value instanceof LocalDate date) {
      return date.toEpochDay();
    }
    return value;
  }
}
