package io.leadscorer.modelfile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a fact's field holds, and so what a condition can compare it with. */
enum FieldType {
  TEXT(Scalars.TEXT),
  TEXTS(Scalars.TEXT),
  NUMBER(Scalars.WHOLE),
  FLAG(Scalars.FLAG),
  DATE(null);

  private final @Nullable Kind<?> comparable;

  FieldType(@Nullable Kind<?> comparable) {
    this.comparable = comparable;
  }

  /** The values that it can equal; null where it can equal none. */
  @Nullable Kind<?> comparable() {
    return comparable;
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
