package io.leadscorer.runtime.dev;

import io.leadscorer.events.Handoff;
import io.leadscorer.events.SlaEscalation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What sales are told, as one line to read. */
final class SalesLine {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private SalesLine() {}

  static String of(Handoff handoff) {
    return line(
        handoff.getEffectiveAt(),
        handoff.getLeadId(),
        handoff.getTier(),
        handoff.getState(),
        "%s  %s, by %s%s"
            .formatted(
                name(handoff.getRepName(), handoff.getRepId()),
                handoff.getReason(),
                INSTANT.format(handoff.getDeadline()),
                handoff.getLate() ? ", late" : ""));
  }

  static String of(SlaEscalation escalation) {
    return line(
        escalation.getEffectiveAt(),
        escalation.getLeadId(),
        escalation.getTier(),
        escalation.getKind().toUpperCase(Locale.ROOT),
        "told to %s".formatted(name(escalation.getRecipientName(), escalation.getRecipientId())));
  }

  private static String name(@Nullable String name, @Nullable String id) {
    return name == null ? id == null ? "nobody" : id : name;
  }

  private static String line(Instant at, String lead, String tier, String what, String rest) {
    return String.format(
        Locale.ROOT, "%s  %s  %-4s  %-13s  %s", INSTANT.format(at), lead, tier, what, rest);
  }
}
