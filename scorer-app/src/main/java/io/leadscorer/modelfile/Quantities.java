package io.leadscorer.modelfile;

import io.leadscorer.domain.model.Fraction;
import io.leadscorer.domain.model.ScoreBounds;
import io.leadscorer.domain.model.Time;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Kinds of values with a unit, each read exactly into the whole numbers that the domain counts in.
 */
final class Quantities {
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
  private static final Pattern TIME = Pattern.compile("([0-9]{1,9})([mhd])");
  private static final long MINUTE = 60_000L;

  /** Far more than any score needs. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

  /** A century: longer makes no sense, and instants stay in range. */
  private static final long LONGEST = 36_525 * Time.DAY;

  /** Points, in thousandths. */
  static final Kind<Long> POINTS =
      new Kind<>("a number of points", "15 or 2.5", 0L, scalar -> decimal(scalar, 3));

  static final Kind<Long> POSITIVE_POINTS = POINTS.where(p -> p > 0, "must be more than 0");

  static final Kind<Long> NEGATIVE_POINTS =
      new Kind<>("a negative number of points", "-10", -1L, POINTS.parser())
          .where(p -> p < 0, "must be less than 0: it is a penalty");

  /** A duration, in milliseconds. */
  static final Kind<Long> DURATION =
      new Kind<>("a duration", "5m, 24h or 30d", 0L, Quantities::duration);

  static final Kind<Long> POSITIVE_DURATION = DURATION.where(d -> d > 0, "must be more than 0");

  /** A share, from 0 to 100 %, in thousandths. */
  static final Kind<Integer> PERCENTAGE =
      new Kind<>("a percentage", "50%", 0, Quantities::percentage);

  /** A multiplier of more than 0, exact. */
  static final Kind<Fraction> FACTOR =
      new Kind<>(
          "a factor",
          "1.5",
          Fraction.ONE,
          scalar -> {
            Long thousandths = decimal(scalar, 3);
            if (thousandths != null && thousandths <= 0) {
              throw new Mistake("is " + scalar.getValue() + ", but must be more than 0");
            }
            return thousandths == null ? null : new Fraction(thousandths, 1000);
          });

  private Quantities() {}

  /** Points of the score, within bounds, in hundredths. */
  static Kind<Integer> score(ScoreBounds bounds) {
    return new Kind<>(
        "points of the score",
        "60",
        0,
        scalar -> {
          Long value = decimal(scalar, 2);
          if (value != null && (value < bounds.from() || value > bounds.to())) {
            throw new Mistake(
                "is %s, but scores lie within %s and %s"
                    .formatted(scalar.getValue(), points(bounds.from()), points(bounds.to())));
          }
          return value == null ? null : Math.toIntExact(value);
        });
  }

  /** Points as models write them, of hundredths. */
  static String points(int hundredths) {
    return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
  }

  private static @Nullable Long decimal(ScalarNode scalar, int places) throws Mistake {
    return Scalars.isPlain(scalar) ? decimal(scalar.getValue(), places) : null;
  }

  private static @Nullable Long decimal(String text, int places) throws Mistake {
    if (!DECIMAL.matcher(text).matches()) {
      return null;
    }
    BigDecimal value = new BigDecimal(text).stripTrailingZeros();
    if (value.scale() > places) {
      throw new Mistake(
          "is %s; write at most %d decimal%s".formatted(text, places, places == 1 ? "" : "s"));
    }
    if (value.abs().compareTo(MOST) > 0) {
      throw new Mistake("is %s; write at most %s".formatted(text, MOST));
    }
    return value.movePointRight(places).longValueExact();
  }

  private static @Nullable Long duration(ScalarNode scalar) throws Mistake {
    Matcher parts = TIME.matcher(scalar.getValue());
    if (!parts.matches()) {
      return null;
    }
    long unit =
        switch (parts.group(2)) {
          case "m" -> MINUTE;
          case "h" -> Time.HOUR;
          default -> Time.DAY;
        };
    long duration = Long.parseLong(parts.group(1)) * unit;
    if (duration > LONGEST) {
      throw new Mistake(
          "is %s; write at most %dd".formatted(scalar.getValue(), LONGEST / Time.DAY));
    }
    return duration;
  }

  private static @Nullable Integer percentage(ScalarNode scalar) throws Mistake {
    String text = scalar.getValue();
    Long tenths = text.endsWith("%") ? decimal(text.substring(0, text.length() - 1), 1) : null;
    if (tenths != null && (tenths < 0 || tenths > 1000)) {
      throw new Mistake("is " + text + "; write a share from 0% to 100%");
    }
    return tenths == null ? null : Math.toIntExact(tenths);
  }
}
