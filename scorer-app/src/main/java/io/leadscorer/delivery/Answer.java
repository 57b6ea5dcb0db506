package io.leadscorer.delivery;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of a request. */
public sealed interface Answer {

  /** The receiver has it. */
  record Taken(int status, String body) implements Answer {}

  /**
   * It may be taken later.
   *
   * @param asked how long the receiver asks to be left alone
   */
  record Later(String why, Optional<Duration> asked) implements Answer {}

  /** It will never be taken. */
  record Refused(int status, String why) implements Answer {
    /** Whether nobody may write at all, which is no fault of what was sent. */
    public boolean isOfTheSender() {
      return status == 401 || status == 403;
    }
  }

  /**
   * An answer over HTTP.
   *
   * @param retryAfter the header {@code Retry-After} in seconds; null where there is none
   */
  static Answer of(int status, @Nullable String retryAfter, String body) {
    if (status >= 200 && status < 300) {
      return new Taken(status, body);
    }
    if (status >= 500 || status == 408 || status == 425 || status == 429) {
      return new Later("answered " + status, seconds(retryAfter));
    }
    return new Refused(
        status, "answered " + status + (body.isBlank() ? "" : ": " + shortened(body)));
  }

  private static Optional<Duration> seconds(@Nullable String text) {
    return text != null && text.strip().matches("\\d{1,6}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(text.strip())))
        : Optional.empty();
  }

  private static String shortened(String body) {
    String line = body.strip().replaceAll("\\s+", " ");
    return line.length() > 300 ? line.substring(0, 300) + "…" : line;
  }
}
