package io.leadscorer.runtime.dev;

import io.leadscorer.events.Reason;
import io.leadscorer.events.TierChange;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** A tier change as one line to read. */
final class ChangeLine {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int REASONS = 2;

  private ChangeLine() {}

  static String of(TierChange change) {
    String why =
        change.getReasons().stream()
            .limit(REASONS)
            .map(ChangeLine::reason)
            .collect(Collectors.joining(", "));
    String next =
        change.getNextDrop() == null
            ? ""
            : " · %s on %s"
                .formatted(
                    change.getNextDrop().getTier(), INSTANT.format(change.getNextDrop().getAt()));
    return String.format(
        Locale.ROOT,
        "%s  %s  %4s -> %-4s %6.2f  %-17s by %-8s %s%s",
        INSTANT.format(change.getEffectiveAt()),
        change.getLeadId(),
        change.getFromTier(),
        change.getToTier(),
        change.getScore(),
        change.getToDisposition(),
        change.getCause(),
        why,
        next);
  }

  private static String reason(Reason reason) {
    BigDecimal points = BigDecimal.valueOf(reason.getPoints()).stripTrailingZeros();
    return reason.getRule() + (points.signum() < 0 ? " " : " +") + points.toPlainString();
  }
}
