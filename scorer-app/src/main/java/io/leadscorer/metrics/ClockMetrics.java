package io.leadscorer.metrics;

import io.leadscorer.topology.time.ClockWatch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * How far the clocks of this instance's partitions are behind the wall clock, and for how long they
 * have not moved. A partition that is processed without ever a tick counts from when that was first
 * seen.
 */
public final class ClockMetrics implements ClockWatch {
  static final String LAG = "leadscorer.clock.lag";
  static final String STILL = "leadscorer.clock.still";
  static final String BACKLOG = "leadscorer.due.backlog";
  static final String STALLED = "leadscorer.clock.stalled.partitions";

  /** As many as a person reads. */
  private static final int NAMED = 5;

  private static final double MILLIS_OF_A_SECOND = 1e3;
  private static final double NANOS_OF_A_SECOND = 1e9;

  private final MeterRegistry registry;
  private final InstantSource wall;
  private final LongSupplier nanos;
  private final Duration stall;

  // Both are guarded by this: stream threads, probes and scrapes meet here, each for a moment.
  private final Map<Integer, WatchedClock> clocks = new TreeMap<>();
  private final Map<Integer, Long> tickless = new TreeMap<>();

  private volatile Supplier<Set<Integer>> processed = Set::of;

  /**
   * Clocks of no partitions yet.
   *
   * @param nanos a time that always moves forward, such as {@link System#nanoTime}
   * @param stall how long a clock may stand still
   */
  public ClockMetrics(
      MeterRegistry registry, InstantSource wall, LongSupplier nanos, Duration stall) {
    this.registry = registry;
    this.wall = wall;
    this.nanos = nanos;
    this.stall = stall;
    Gauge.builder(STALLED, () -> standing().size())
        .description("Partitions whose clock has stood still for longer than clock.stall")
        .register(registry);
  }

  /** Names the source of the partitions that this instance processes, and that ticks must reach. */
  public void expect(Supplier<Set<Integer>> partitions) {
    processed = partitions;
  }

  @Override
  public synchronized void clockStands(int partition, long instant) {
    WatchedClock clock = clocks.get(partition);
    if (clock == null) {
      clocks.put(partition, new WatchedClock(instant, nanos.getAsLong(), gauges(partition)));
      tickless.remove(partition);
    } else {
      clock.moveTo(instant, nanos.getAsLong());
    }
  }

  @Override
  public synchronized void drainedUpTo(int partition, long instant) {
    WatchedClock clock = clocks.get(partition);
    if (clock != null) {
      clock.drainedUpTo(instant);
    }
  }

  @Override
  public synchronized void released(int partition) {
    WatchedClock clock = clocks.remove(partition);
    if (clock != null) {
      clock.gauges().forEach(registry::remove);
    }
  }

  /** Which clocks have stood still for too long, and for how long, in words for people. */
  public Optional<String> stalled() {
    List<StandingClock> standing = standing();
    if (standing.isEmpty()) {
      return Optional.empty();
    }
    String words =
        standing.stream()
            .limit(NAMED)
            .map(StandingClock::inWords)
            .collect(Collectors.joining("; "));
    int more = standing.size() - NAMED;
    return Optional.of(more > 0 ? words + "; and " + more + " more" : words);
  }

  /** Those beyond the limit, the longest first. */
  private List<StandingClock> standing() {
    // Asked for before the lock is taken: Kafka Streams has locks of its own.
    Set<Integer> expected = processed.get();
    synchronized (this) {
      long now = nanos.getAsLong();
      tickless.keySet().retainAll(expected);
      List<StandingClock> standing = new ArrayList<>();
      for (Integer partition : expected) {
        if (!clocks.containsKey(partition)) {
          long since = tickless.computeIfAbsent(partition, first -> now);
          addIfStalled(standing, partition, OptionalLong.empty(), now - since);
        }
      }
      clocks.forEach(
          (partition, clock) ->
              addIfStalled(
                  standing, partition, OptionalLong.of(clock.instant()), now - clock.movedAt()));
      standing.sort(Comparator.comparing(StandingClock::still).reversed());
      return standing;
    }
  }

  private void addIfStalled(
      List<StandingClock> standing, int partition, OptionalLong instant, long still) {
    if (still > stall.toNanos()) {
      standing.add(new StandingClock(partition, instant, Duration.ofNanos(still)));
    }
  }

  private List<Meter> gauges(int partition) {
    return List.of(
        gauge(
            LAG,
            "How far the clock of a partition is behind the wall clock",
            partition,
            () -> lagSeconds(partition)),
        gauge(
            STILL,
            "For how long the clock of a partition has not moved forward",
            partition,
            () -> stillSeconds(partition)),
        gauge(
            BACKLOG,
            "How far what is due in a partition is behind its clock",
            partition,
            () -> backlogSeconds(partition)));
  }

  private Meter gauge(String name, String description, int partition, DoubleSupplier value) {
    return Gauge.builder(name, value::getAsDouble)
        .description(description)
        .baseUnit("seconds")
        .tag("partition", Integer.toString(partition))
        .register(registry);
  }

  private synchronized double lagSeconds(int partition) {
    WatchedClock clock = clocks.get(partition);
    return clock == null ? Double.NaN : (wall.millis() - clock.instant()) / MILLIS_OF_A_SECOND;
  }

  private synchronized double backlogSeconds(int partition) {
    WatchedClock clock = clocks.get(partition);
    return clock == null ? Double.NaN : clock.backlog() / MILLIS_OF_A_SECOND;
  }

  private synchronized double stillSeconds(int partition) {
    WatchedClock clock = clocks.get(partition);
    return clock == null ? Double.NaN : (nanos.getAsLong() - clock.movedAt()) / NANOS_OF_A_SECOND;
  }
}
