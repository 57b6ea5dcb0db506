package io.leadscorer.modelfile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a fact's field holds, and so what a condition can compare it with. */
enum FieldType {
  TEXT,
  TEXTS,
  NUMBER,
  FLAG,
  DATE;

  /** The values that it can equal; null where it can equal none. */
  @Nullable Kind<?> comparable() {
    return switch (this) {
      case TEXT, TEXTS -> Scalars.TEXT;
      case NUMBER -> Scalars.WHOLE;
      case FLAG -> Scalars.FLAG;
      case DATE -> null;
    };
  }

  static FieldType of(Class<?> type) {
    if (type == Long.class) {
      return NUMBER;
    }
    if (type == Boolean.class) {
      return FLAG;
    }
    if (type == LocalDate.class) {
      return DATE;
    }
    return List.class.isAssignableFrom(type) ? TEXTS : TEXT;
  }
}
