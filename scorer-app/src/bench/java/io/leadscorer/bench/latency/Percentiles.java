package io.leadscorer.bench.latency;

import io.leadscorer.bench.report.Samples;

/** Of several rounds, the median of what half and of what all but a hundredth stayed within. */
final class Percentiles {
  private final Samples halves = new Samples();
  private final Samples mosts = new Samples();

  void add(Samples round) {
    halves.add(round.percentile(50));
    mosts.add(round.percentile(99));
  }

  double p50() {
    return halves.median();
  }

  double p99() {
    return mosts.median();
  }
}
