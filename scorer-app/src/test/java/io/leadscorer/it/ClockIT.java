package io.leadscorer.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.catalog.Topics;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.ReliableSends;
import io.leadscorer.runtime.ScorerService;
import io.leadscorer.runtime.Ticks;
import io.leadscorer.runtime.TopicPartitions;
import io.leadscorer.runtime.WallClock;
import io.leadscorer.runtime.embedded.EmbeddedKafka;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The clock on its topic: told by whoever lives, and never by a machine whose time is wrong. */
@ExtendWith(SharedCluster.class)
class ClockIT {
  private static final int PARTITIONS = 4;

  @TempDir Path folder;

  @Test
  void everyInstanceTicksEveryPartition(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws Exception {
    Map<String, String> settings =
        Settings.onWallClock(kafka, registry, "ticking-", folder.resolve("one"));
    ScorerConfig one = ScorerConfig.of(settings);
    ScorerConfig two =
        ScorerConfig.of(
            Settings.with(settings, Map.of("state.dir", folder.resolve("two").toString())));

    ScorerService first = ScorerService.start(one);
    try (ScorerService second = ScorerService.start(two)) {
      first.close();
      Awaitility.await("the second to have all partitions and their clocks")
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  get(second.url() + "/metrics")
                          .body()
                          .lines()
                          .filter(line -> line.startsWith("leadscorer_clock_lag_seconds{"))
                          .filter(
                              line ->
                                  Double.parseDouble(line.substring(line.indexOf("} ") + 2)) < 30)
                          .count()
                      == PARTITIONS);

      Awaitility.await("the second to be ready")
          .atMost(Duration.ofSeconds(60))
          .until(() -> get(second.url() + "/health/ready").statusCode() == 200);
      assertThat(get(second.url() + "/health/live").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void ticksFromAheadOfTheBrokersAreRefusedAndThoseFromBehindHarmless(
      EmbeddedKafka kafka, EmbeddedRegistry registry) throws InterruptedException {
    ScorerConfig config =
        ScorerConfig.of(Settings.onWallClock(kafka, registry, "wrong-time-", folder));
    ScorerService.start(config).close();
    long before = ticks(config).size();
    AtomicReference<Duration> wrongBy = new AtomicReference<>(Duration.ofHours(3));
    InstantSource clock = () -> Instant.now().plus(wrongBy.get());
    try (Producer<byte[], byte[]> producer = new Clients(config).producer();
        WallClock wrong =
            new WallClock(
                new Ticks(
                    new ReliableSends(producer),
                    Topics.named(config.topicsPrefix()).name(Topics.SCORER_CLOCK)),
                clock,
                Duration.ofSeconds(2))) {
      wrong.start(Duration.ofMillis(100));
      Awaitility.await("some ticks").pollDelay(Duration.ofSeconds(1)).until(() -> true);
      assertThat(ticks(config)).as("ticks from the future").hasSize((int) before);

      wrongBy.set(Duration.ofHours(-3));
      Awaitility.await("ticks of the corrected clock")
          .until(() -> ticks(config).size() >= before + PARTITIONS);
      assertThat(ticks(config)).allSatisfy(at -> assertThat(at).isBefore(Instant.now()));
    }
  }

  /** All ticks, of all partitions. */
  private static List<Instant> ticks(ScorerConfig config) {
    List<Instant> ticks = new ArrayList<>();
    try (Consumer<byte[], byte[]> consumer =
        new Clients(config).consumer(new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          TopicPartitions.of(
              consumer, Topics.named(config.topicsPrefix()).name(Topics.SCORER_CLOCK));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer
            .poll(Duration.ofMillis(100))
            .forEach(tick -> ticks.add(Instant.ofEpochMilli(tick.timestamp())));
      }
    }
    return ticks;
  }

  private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
