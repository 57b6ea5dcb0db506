package io.leadscorer.domain.lead;

import org.jspecify.annotations.Nullable;

/** One step of a lead's journey, as sales see it. Overlong texts are cut: every lead keeps some. */
public record Touch(
    long occurredAt, String type, @Nullable String channel, @Nullable String target) {
  private static final int LONGEST = 200;

  public static Touch of(LeadEvent event) {
    String target = event.target();
    String channel = event.channel();
    return new Touch(
        event.occurredAt(),
        cut(event.type()),
        channel == null ? null : cut(channel),
        target == null ? null : cut(target));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
