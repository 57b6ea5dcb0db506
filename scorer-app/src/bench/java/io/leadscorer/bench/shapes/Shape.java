package io.leadscorer.bench.shapes;

import io.leadscorer.bench.cluster.Backlog;
import io.leadscorer.bench.cluster.BacklogCluster;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A load, and who works it off.
 *
 * @param models that score every lead: the shipped one, and copies of it beside it
 * @param partitions of each topic that is keyed by lead
 * @param threads of the scorer
 */
record Shape(String name, Backlog backlog, int models, int partitions, int threads) {
  private static final int EVENTS = 300_000;
  private static final int LEADS = 75_000;
  private static final long SEED = 20260307;

  /** What the others are held against. */
  static final Shape PLAIN = of("one model, 4 events a lead", LEADS, 0, 1);

  /** One lead has half of all events. */
  static final Shape HOT_LEAD = of("one lead with half of all events", LEADS, 0.5, 1);

  /** No lead stands out, and all else is as in the plain one. */
  static final List<Shape> EVEN =
      List.of(
          PLAIN,
          of("10 events a lead", EVENTS / 10, 0, 1),
          of("100 events a lead", EVENTS / 100, 0, 1),
          of("10,000 events a lead", EVENTS / 10_000, 0, 1));

  static final List<Shape> ALL =
      Stream.concat(
              EVEN.stream(),
              Stream.of(
                  HOT_LEAD,
                  of("two models", LEADS, 0, 2),
                  of("four models", LEADS, 0, 4),
                  PLAIN.on("16 partitions", 16, 1),
                  PLAIN.on("two threads", BacklogCluster.PARTITIONS, 2)))
          .toList();

  private static Shape of(String name, int leads, double hotShare, int models) {
    return new Shape(
        name,
        new Backlog(EVENTS, leads, hotShare, Duration.ofHours(1), SEED),
        models,
        BacklogCluster.PARTITIONS,
        1);
  }

  private Shape on(String otherName, int otherPartitions, int otherThreads) {
    return new Shape(otherName, backlog, models, otherPartitions, otherThreads);
  }
}
