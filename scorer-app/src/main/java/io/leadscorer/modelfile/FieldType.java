package io.leadscorer.modelfile;

import java.time.LocalDate;
import java.util.List;

/** What a fact's field holds, and so what a condition can compare it with. */
enum FieldType {
  TEXT,
  TEXTS,
  /** A text that compares as a number or a date where it is written as one. */
  ATTRIBUTE,
  NUMBER,
  FLAG,
  DATE;

  /** The values that it can equal. */
  Kind<?> comparable() {
    return switch (this) {
      case TEXT, TEXTS, ATTRIBUTE -> Scalars.TEXT;
      case NUMBER -> Scalars.WHOLE;
      case FLAG -> Scalars.FLAG;
      case DATE -> Scalars.DATE;
    };
  }

  boolean isText() {
    return this == TEXT || this == TEXTS || this == ATTRIBUTE;
  }

  boolean isOrdered() {
    return this == NUMBER || this == DATE || this == ATTRIBUTE;
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
