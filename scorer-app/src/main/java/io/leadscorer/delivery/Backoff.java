package io.leadscorer.delivery;

import io.leadscorer.config.delivery.Patience;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to wait before the next try: twice as long each time, and never all at once. */
public record Backoff(Patience patience, RandomGenerator random) {

  /**
   * The wait after a try that failed.
   *
   * @param tries that were made, from 1
   * @param asked what the receiver asked for; it is waited for at least so long
   */
  public Duration after(int tries, Optional<Duration> asked) {
    long longest = patience.longest().toMillis();
    int doublings = Math.min(tries - 1, 30);
    long grown = Math.min(longest, patience.first().toMillis() << doublings);
    // Between half and all of it, so that those who failed together do not come again together.
    long wait = grown / 2 + random.nextLong(grown / 2 + 1);
    return Duration.ofMillis(Math.max(wait, asked.map(Duration::toMillis).orElse(0L)));
  }
}
