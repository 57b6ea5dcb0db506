package io.leadscorer.modelfile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Kinds of plain values. Of YAML's spellings only the unmistakable are taken: {@code no}, {@code
 * 010} or {@code 12:30} mean something else than most who write them expect.
 */
final class Scalars {
  // Eighteen digits always fit a long.
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");

  private static final Pattern NUMBER_TEXT =
      Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,18})?");
  private static final Pattern DATE_TEXT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  static final Kind<String> TEXT =
      new Kind<>(
          "text",
          "\"abc\"",
          "",
          scalar -> {
            if (!scalar.getTag().equals(Tag.STR)) {
              throw new Mistake(
                  "is %s, which is not text; write \"%s\" with quotes"
                      .formatted(scalar.getValue(), scalar.getValue()));
            }
            return scalar.getValue().isBlank() ? null : scalar.getValue();
          });

  static final Kind<Long> WHOLE =
      new Kind<>(
          "a whole number",
          "3",
          0L,
          scalar ->
              (isPlain(scalar) && WHOLE_NUMBER.matcher(scalar.getValue()).matches())
                  ? Long.valueOf(scalar.getValue())
                  : null);

  static final Kind<BigDecimal> NUMBER =
      new Kind<>(
          "a number",
          "100 or 2.5",
          BigDecimal.ZERO,
          scalar ->
              (isPlain(scalar) && NUMBER_TEXT.matcher(scalar.getValue()).matches())
                  ? new BigDecimal(scalar.getValue())
                  : null);

  static final Kind<LocalDate> DATE =
      new Kind<>(
          "a date",
          "2026-01-31",
          LocalDate.EPOCH,
          scalar -> {
            if (!DATE_TEXT.matcher(scalar.getValue()).matches()) {
              return null;
            }
            try {
              return LocalDate.parse(scalar.getValue());
            } catch (DateTimeParseException e) {
              throw new Mistake("is " + scalar.getValue() + ", a day that no calendar has");
            }
          });

  static final Kind<Boolean> FLAG =
      new Kind<>(
          "true or false",
          "true",
          false,
          scalar ->
              (isPlain(scalar) && scalar.getValue().matches("true|false"))
                  ? Boolean.valueOf(scalar.getValue())
                  : null);

  private Scalars() {}

  /** A whole number within bounds, both included. */
  static Kind<Integer> whole(int from, int to) {
    return new Kind<>(
        "a whole number from %d to %d".formatted(from, to),
        Integer.toString(Math.max(from, Math.min(to, 3))),
        from,
        scalar -> {
          Long value = WHOLE.parser().parse(scalar);
          return value == null || value < from || value > to ? null : Math.toIntExact(value);
        });
  }

  /** One of an enum's constants, in lower case. */
  static <E extends Enum<E>> Kind<E> oneOf(String what, Class<E> type) {
    E[] constants = type.getEnumConstants();
    String first = constants[0].name().toLowerCase(Locale.ROOT);
    return new Kind<>(
        what,
        first,
        constants[0],
        scalar -> {
          for (E constant : constants) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(scalar.getValue())) {
              return constant;
            }
          }
          throw new Mistake(
              "is '%s', which is not %s; %s"
                  .formatted(
                      scalar.getValue(),
                      what,
                      Closest.advice(
                          scalar.getValue(),
                          Arrays.stream(constants)
                              .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                              .collect(Collectors.toList()))));
        });
  }

  /** Whether a value is written like a date. */
  static boolean isDate(YamlValue value) {
    return DATE_TEXT.matcher(value.written()).matches();
  }

  static boolean isPlain(ScalarNode scalar) {
    return scalar.getScalarStyle() == ScalarStyle.PLAIN;
  }
}
