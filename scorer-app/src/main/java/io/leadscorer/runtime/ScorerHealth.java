package io.leadscorer.runtime;

import io.leadscorer.config.ClockSource;
import io.leadscorer.http.Check;
import io.leadscorer.http.Health;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;

/** How this instance is: whether its streams run, and whether its time passes. */
public final class ScorerHealth implements Health {
  private final Supplier<Optional<String>> failure;
  private final Supplier<KafkaStreams.State> streams;
  private final Supplier<Optional<String>> restored;
  private final Supplier<Optional<String>> stalled;
  private final Check.State onStall;

  /**
   * Health as of whenever it is asked for.
   *
   * @param failure what brought the streams down for good
   * @param restored how far state is that is being restored
   * @param stalled the clocks that stand still
   * @param clock who makes the ticks: somebody else may have reasons to let time stand still
   */
  public ScorerHealth(
      Supplier<Optional<String>> failure,
      Supplier<KafkaStreams.State> streams,
      Supplier<Optional<String>> restored,
      Supplier<Optional<String>> stalled,
      ClockSource clock) {
    this.failure = failure;
    this.streams = streams;
    this.restored = restored;
    this.stalled = stalled;
    this.onStall = clock == ClockSource.WALL ? Check.State.FAILING : Check.State.WARNING;
  }

  @Override
  public Optional<String> failure() {
    return failure.get();
  }

  @Override
  public List<Check> checks() {
    return List.of(streamsRun(), timePasses());
  }

  private Check streamsRun() {
    KafkaStreams.State state = streams.get();
    return state == KafkaStreams.State.RUNNING
        ? Check.ok("streams")
        : new Check(
            "streams",
            Check.State.FAILING,
            inWords(state) + restored.get().map(progress -> ": " + progress).orElse(""));
  }

  private static String inWords(KafkaStreams.State state) {
    return switch (state) {
      case CREATED -> "the scorer is starting";
      case REBALANCING -> "partitions are being assigned, or their state restored";
      case RUNNING -> "the scorer runs";
      case PENDING_SHUTDOWN -> "the scorer is stopping";
      case NOT_RUNNING -> "the scorer has stopped";
      case PENDING_ERROR, ERROR -> "the scorer has failed";
    };
  }

  private Check timePasses() {
    return stalled
        .get()
        .map(which -> new Check("clock", onStall, "clocks stand still: " + which))
        .orElseGet(() -> Check.ok("clock"));
  }
}
