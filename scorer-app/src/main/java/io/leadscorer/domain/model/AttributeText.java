package io.leadscorer.domain.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Attributes are texts; those that are written as numbers or dates compare as such. */
final class AttributeText {
  /** Possessive, and short enough that arithmetic with it stays cheap. */
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}+(?:\\.[0-9]{1,18}+)?");

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-(?:0[1-9]|1[0-2])-[0-9]{2}");

  private AttributeText() {}

  /** The number that a text is, or null where it is none. */
  static @Nullable BigDecimal number(String text) {
    return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
  }

  /** The date that a text is, written 2026-01-31, or null where it is none. */
  static @Nullable LocalDate date(String text) {
    if (!DATE.matcher(text).matches()) {
      return null;
    }
    YearMonth month =
        YearMonth.of(Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10));
    int day = Integer.parseInt(text, 8, 10, 10);
    return month.isValidDay(day) ? month.atDay(day) : null;
  }
}
