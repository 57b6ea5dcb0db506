package io.leadscorer.it;

import io.leadscorer.events.SalesRep;
import java.util.List;
import java.util.SplittableRandom;

/** Representatives who come and go, too few for all leads. */
final class RandomRoster {
  private static final int REPS = 6;
  private static final List<String> SENIORITIES = List.of("senior", "junior", "sdr");

  private final SplittableRandom random;

  RandomRoster(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /**
   * Sends word on some of them.
   *
   * @param share of those of whom there is word
   */
  void feed(ClusterFeed feed, long at, double share) {
    for (int rep = 0; rep < REPS; rep++) {
      if (at == 0 || random.nextDouble() < share) {
        feed.rep(
            SalesRep.newBuilder()
                .setRepId("rep-" + rep)
                .setName("Rep " + rep)
                .setPools(List.of("sales"))
                .setSeniority(SENIORITIES.get(rep % SENIORITIES.size()))
                .setManagerId("rep-" + (rep + 1) % REPS)
                .setCapacity(random.nextInt(4))
                .setActive(random.nextInt(4) > 0)
                .build(),
            at);
      }
    }
  }
}
