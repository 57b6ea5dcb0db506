package io.leadscorer.wire.confluent;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/** What keeps a schema from following another, in words of fields. */
final class Incompatibility {
  private Incompatibility() {}

  /**
   * Why a registry did not take a schema.
   *
   * @param level the compatibility that it demands, such as {@code BACKWARD}
   * @param version of the latest schema
   */
  static String inWords(String level, int version, Schema latest, Schema ours) {
    List<String> found = new ArrayList<>();
    if (!level.startsWith("FORWARD")) {
      found.addAll(unreadable("what version %d wrote".formatted(version), latest, ours));
    }
    if (!level.startsWith("BACKWARD")) {
      found.addAll(unreadable("what it writes, for version %d".formatted(version), ours, latest));
    }
    String what =
        found.isEmpty()
            ? "an earlier version than the latest, %d, is not compatible with it".formatted(version)
            : String.join("; ", found);
    return "compatibility %s is demanded, but %s. Register a schema that is compatible, or change the subject's compatibility"
        .formatted(level, what);
  }

  private static List<String> unreadable(String what, Schema writer, Schema reader) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
        .getResult()
        .getIncompatibilities()
        .stream()
        .map(found -> "it cannot read %s: %s".formatted(what, reason(found)))
        .toList();
  }

  private static String reason(SchemaCompatibility.Incompatibility found) {
    String about = found.getMessage();
    return switch (found.getType()) {
      case READER_FIELD_MISSING_DEFAULT_VALUE ->
          "field '%s' is new there and has no default".formatted(about);
      case TYPE_MISMATCH -> about + ", at " + found.getLocation();
      case MISSING_ENUM_SYMBOLS -> "symbols " + about + " are missing, at " + found.getLocation();
      case MISSING_UNION_BRANCH -> about + ", at " + found.getLocation();
      case NAME_MISMATCH, FIXED_SIZE_MISMATCH -> about;
    };
  }
}
