package io.leadscorer.runtime;

import io.leadscorer.catalog.Topics;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;

/**
 * The life of a Kafka Streams client: it runs until it is closed or fails, and says why it failed.
 */
public final class StreamsRunner implements AutoCloseable {
  /** Long enough to commit and close all stores: an unclean end costs a restore. */
  private static final Duration CLOSE_GRACE = Duration.ofSeconds(30);

  private final KafkaStreams streams;
  private final CountDownLatch running = new CountDownLatch(1);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  public StreamsRunner(Topology topology, Properties settings, KafkaClientSupplier clients) {
    streams = new KafkaStreams(topology, settings, clients);
    streams.setUncaughtExceptionHandler(
        error -> {
          failure.compareAndSet(null, error);
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    streams.setStateListener(
        (now, before) -> {
          if (now == State.RUNNING || now == State.NOT_RUNNING || now == State.ERROR) {
            running.countDown();
          }
        });
  }

  /** Starts the client and waits until it has its tasks and their state, or has failed. */
  public void start() throws InterruptedException {
    streams.start();
    running.await();
    check();
  }

  /**
   * Looks whether all is well.
   *
   * @throws ClusterException what brought the client down
   */
  void check() {
    Throwable error = failure.get();
    if (error != null) {
      throw new ClusterException("the scorer stopped", rootOf(error));
    }
  }

  /** What brought the client down, in words; empty while it lives. */
  Optional<String> failure() {
    Throwable error = failure.get();
    return Optional.ofNullable(error).map(StreamsRunner::rootOf).map(String::valueOf);
  }

  /** The partitions that are processed here just now; none while they move or are restored. */
  Set<Integer> partitions() {
    if (streams.state() != State.RUNNING) {
      return Set.of();
    }
    try {
      return streams.metadataForLocalThreads().stream()
          .flatMap(thread -> thread.activeTasks().stream())
          .filter(StreamsRunner::scoresLeads)
          .map(task -> task.taskId().partition())
          .collect(Collectors.toSet());
    } catch (IllegalStateException e) {
      // It has stopped since it was asked for its state.
      return Set.of();
    }
  }

  /** The desk's task has a partition of its own, which is none of leads. */
  private static boolean scoresLeads(TaskMetadata task) {
    return task.topicPartitions().stream()
        .anyMatch(partition -> partition.topic().endsWith(Topics.LEAD_EVENTS.name()));
  }

  /** The client itself, to be asked. */
  KafkaStreams client() {
    return streams;
  }

  /** What went wrong first: Kafka wraps it in the position where it met it. */
  private static Throwable rootOf(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /** Hands its partitions over: who stays a member keeps them from all others, for a session. */
  @Override
  public void close() {
    streams.close(
        CloseOptions.timeout(CLOSE_GRACE)
            .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
  }
}
