package io.leadscorer.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadscorer.catalog.Topics;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.it.SharedCluster;
import io.leadscorer.modelfile.ModelText;
import io.leadscorer.modelfile.ShippedModels;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.ClusterException;
import io.leadscorer.runtime.ModelPublication;
import io.leadscorer.runtime.ModelTopic;
import io.leadscorer.runtime.TopicPartitions;
import io.leadscorer.runtime.embedded.EmbeddedKafka;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedCluster.class)
class ModelPublishCommandIT {
  private static final String OURS =
      ShippedModels.text("b2b-4d")
          .replace("model: b2b-4d\nversion: 1\n", "model: ours\nversion: 4  # said by hand\n");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void shouldPublishEachChangeUnderTheNextVersion(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws IOException {
    String config = config("publish-next.", kafka, registry);
    Path file = Files.writeString(folder.resolve("ours.yaml"), OURS);

    Run first = publish(file, config);
    Run again = publish(file, config);
    Files.writeString(file, OURS.replace("points: 25", "points: 30"));
    Run dry = publish(file, config, "--dry-run");
    Run second = publish(file, config);

    assertThat(first.err()).isEmpty();
    assertThat(first.out()).startsWith("published: ours version 4 (the first), publish-next.");
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).startsWith("unchanged: ours is published as version 4 since 20");
    String next = OURS.replace("points: 25", "points: 30").replace("version: 4 ", "version: 5 ");
    assertThat(dry.out())
        .startsWith("# publish-next.scoring-models: ours, version 5 (was version 4)")
        .endsWith(next);
    assertThat(second.out()).startsWith("published: ours version 5 (was version 4), ");
    List<ConsumerRecord<byte[], byte[]>> records = records(config);
    assertThat(records).extracting(record -> text(record.key())).containsExactly("ours", "ours");
    assertThat(records).extracting(record -> text(record.value())).containsExactly(OURS, next);
    assertThat(header(records.get(1), "version")).isEqualTo("5");
    assertThat(header(records.get(1), "sha256")).isEqualTo(new ModelText(next).sha256());
    assertThat(Instant.parse(header(records.get(1), "published_at")))
        .isAfterOrEqualTo(Instant.parse(header(records.get(0), "published_at")));
    assertThat(file).hasContent(OURS.replace("points: 25", "points: 30"));
  }

  @Test
  void shouldSendNothingOfABadModel(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws IOException {
    String config = config("publish-bad.", kafka, registry);
    Path file =
        Files.writeString(folder.resolve("bad.yaml"), OURS.replace("Asia/Seoul", "Asia/Soul"));

    Path senseless =
        Files.writeString(folder.resolve("senseless.yaml"), OURS.replace("below: 15", "below: 50"));

    Run run = publish(file, config);
    Run other = publish(senseless, config);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("bad.yaml:6: zone: is 'Asia/Soul'");
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err()).contains("long_term_nurture.below: is 50, but fit is never more than");
    assertThat(records(config)).isEmpty();
  }

  @Test
  void shouldPublishInSpiteOfWarnings(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws IOException {
    String config = config("publish-warned.", kafka, registry);
    Path file =
        Files.writeString(folder.resolve("odd.yaml"), OURS.replace("email_open}", "email_opn}"));

    Run run = publish(file, config);

    assertThat(run.err()).contains("odd.yaml:39: warning: groups.email.rules[2].when.type: ");
    assertThat(run.out()).startsWith("published: ours version 4 (the first), ");
  }

  @Test
  void shouldListAndRetire(EmbeddedKafka kafka, EmbeddedRegistry registry) throws IOException {
    String config = config("publish-list.", kafka, registry);
    Path ours = Files.writeString(folder.resolve("ours.yaml"), OURS);
    Path primary = Files.writeString(folder.resolve("b.yaml"), ShippedModels.text("b2b-4d"));
    publish(ours, config);
    publish(primary, config);

    Run both = Run.of("model", "list", "--config", config);
    Run refused = Run.of("model", "retire", "b2b-4d", "--config", config);
    Run unknown = Run.of("model", "retire", "our", "--config", config);
    Run retired = Run.of("model", "retire", "ours", "--config", config);
    Run one = Run.of("model", "list", "--config", config);
    Run back = publish(ours, config);

    assertThat(both.out().lines().toList())
        .satisfiesExactly(
            head -> assertThat(head).startsWith("MODEL"),
            row ->
                assertThat(row).matches("b2b-4d +1 .* primary  HOT 80, WARM 60, COOL 40, COLD 0"),
            row -> assertThat(row).matches("ours +4 .* shadow   HOT 80, WARM 60, COOL 40, COLD 0"));
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("b2b-4d: is the primary model");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("our: is not published; give one of b2b-4d, ours");
    assertThat(retired.out()).contains("retired: ours, which was version 4");
    assertThat(one.out()).contains("b2b-4d").doesNotContain("ours");
    assertThat(back.out()).startsWith("published: ours version 5 (retired was version 4), ");
  }

  @Test
  void shouldLetOnlyOneOfTwoPublishAtOnce(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws Exception {
    String config = config("publish-twice.", kafka, registry);
    publish(Files.writeString(folder.resolve("ours.yaml"), OURS), config);
    ModelTopic topic = new ModelTopic(clients(config), Topics.named("publish-twice."));
    ModelPublication last = topic.read().get("ours");

    topic.publish("ours", 5, new ModelText("theirs\nversion: 5"), NOON, last);

    assertThatThrownBy(() -> topic.publish("ours", 5, new ModelText("mine"), NOON, last))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("model ours was published by somebody else meanwhile (version 5, ")
        .hasMessageContaining("at 2026-03-01T12:00:00Z");
    assertThat(records(config))
        .extracting(record -> text(record.value()))
        .containsExactly(OURS, "theirs\nversion: 5");
  }

  @Test
  void shouldCommitOneOfTwoThatRace(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws Exception {
    String config = config("publish-race.", kafka, registry);
    publish(Files.writeString(folder.resolve("ours.yaml"), OURS), config);
    ModelTopic topic = new ModelTopic(clients(config), Topics.named("publish-race."));
    ExecutorService publishers = Executors.newFixedThreadPool(2);
    try {
      for (int version = 5; version < 10; version++) {
        ModelPublication last = topic.read().get("ours");
        int next = version;
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<ModelPublication>> race = new ArrayList<>();
        for (String text : List.of("a", "b")) {
          race.add(
              publishers.submit(
                  () -> {
                    start.await();
                    return topic.publish("ours", next, new ModelText(text), NOON, last);
                  }));
        }
        assertThat(race.stream().filter(ModelPublishCommandIT::succeeds)).hasSize(1);
        assertThat(topic.read().get("ours").version()).isEqualTo(version);
      }
    } finally {
      publishers.shutdownNow();
    }
    assertThat(records(config)).hasSize(6);
  }

  private static boolean succeeds(Future<ModelPublication> publication) {
    try {
      return publication.get(1, TimeUnit.MINUTES) != null;
    } catch (ExecutionException e) {
      assertThat(e).hasCauseInstanceOf(ClusterException.class);
      return false;
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  private static Run publish(Path file, String config, String... more) {
    List<String> args =
        new ArrayList<>(List.of("model", "publish", file.toString(), "--config", config));
    args.addAll(List.of(more));
    return Run.of(args.toArray(String[]::new));
  }

  private String config(String prefix, EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws IOException {
    return Files.writeString(
            folder.resolve("scorer.properties"),
            """
            bootstrap.servers=%s
            schema.registry.url=%s
            topics.prefix=%s
            topics.partitions=2
            topics.replication=1
            """
                .formatted(kafka.bootstrapServers(), registry.url(), prefix))
        .toString();
  }

  private static Clients clients(String config) {
    return new Clients(ScorerConfig.load(Path.of(config), Map.of()));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return text(record.headers().lastHeader(name).value());
  }

  /** All that is committed on the topic of models. */
  private static List<ConsumerRecord<byte[], byte[]>> records(String config) {
    Clients clients = clients(config);
    String topic = Topics.named(clients.config().topicsPrefix()).name(Topics.SCORING_MODELS);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (Consumer<byte[], byte[]> consumer = clients.consumer(new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = TopicPartitions.of(consumer, topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }
}
