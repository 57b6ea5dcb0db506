package io.leadscorer.config;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: {@code 500ms}, {@code 2s}, {@code 5m}, {@code 24h}, {@code 90d}.
 */
public final class DurationText {

  private static final Pattern FORM = Pattern.compile("(\\d{1,12})(ms|s|m|h|d)");

  private DurationText() {}

  /**
   * The duration that a text means.
   *
   * @throws IllegalArgumentException saying how one is written
   */
  public static Duration parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a duration like 500ms, 2s, 5m, 24h or 90d");
    }
    return Duration.of(Long.parseLong(form.group(1)), unit(form.group(2)));
  }

  /** The shortest text that means a duration of whole milliseconds. */
  public static String format(Duration duration) {
    for (String symbol : new String[] {"d", "h", "m", "s"}) {
      Duration unit = unit(symbol).getDuration();
      if (!duration.isZero() && duration.toMillis() % unit.toMillis() == 0) {
        return duration.toMillis() / unit.toMillis() + symbol;
      }
    }
    return duration.toMillis() + "ms";
  }

  private static ChronoUnit unit(String symbol) {
    return switch (symbol) {
      case "ms" -> ChronoUnit.MILLIS;
      case "s" -> ChronoUnit.SECONDS;
      case "m" -> ChronoUnit.MINUTES;
      case "h" -> ChronoUnit.HOURS;
      case "d" -> ChronoUnit.DAYS;
      default -> throw new IllegalArgumentException(symbol);
    };
  }
}
