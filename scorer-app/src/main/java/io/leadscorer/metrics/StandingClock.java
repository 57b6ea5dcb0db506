package io.leadscorer.metrics;

import io.leadscorer.config.DurationText;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * The clock of a partition that has not moved for too long.
 *
 * @param instant where it stands, in UTC milliseconds; empty before its first tick here
 * @param still for how long
 */
record StandingClock(int partition, OptionalLong instant, Duration still) {

  String inWords() {
    String time = DurationText.format(Duration.ofSeconds(still.toSeconds()));
    return instant.isPresent()
        ? "that of partition %d stands at %s for %s"
            .formatted(partition, Instant.ofEpochMilli(instant.getAsLong()), time)
        : "that of partition %d has had no tick for %s".formatted(partition, time);
  }
}
