package io.leadscorer.runtime.embedded;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedClusterIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TOPIC = "greetings";

  @TempDir Path folder;

  @Test
  void shouldTakeARecordFromFarInTheFutureAndGiveItBack() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
      createTopic(kafka);

      send(kafka, "hello", 9_000_000_000_000L);

      ConsumerRecord<String, String> read = readFirst(kafka);
      assertThat(read.value()).isEqualTo("hello");
      assertThat(read.timestamp()).isEqualTo(9_000_000_000_000L);
    }
  }

  @Test
  void shouldGiveTopicsThePartitionsAskedFor() throws Exception {
    try (EmbeddedKafka kafka =
            EmbeddedKafka.start(EmbeddedKafka.Options.defaults().withPartitions(3));
        Admin admin = admin(kafka)) {
      createTopic(kafka);

      assertThat(admin.describeTopics(List.of(TOPIC)).allTopicNames().get().get(TOPIC).partitions())
          .hasSize(3);
    }
  }

  @Test
  void shouldKeepRecordsAndClusterIdWhenOpenedAgain() throws Exception {
    EmbeddedKafka.Options kept = EmbeddedKafka.Options.defaults().withDataDirectory(folder);
    String clusterId;
    try (EmbeddedKafka first = EmbeddedKafka.start(kept)) {
      createTopic(first);
      send(first, "kept", 0L);
      clusterId = clusterId(first);
    }

    try (EmbeddedKafka second = EmbeddedKafka.start(kept)) {
      assertThat(readFirst(second).value()).isEqualTo("kept");
      assertThat(clusterId(second)).isEqualTo(clusterId);
    }
  }

  @Test
  void shouldLeaveNoFilesAndNoThreadsBehind() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    EmbeddedKafka kafka = EmbeddedKafka.start();
    assertThat(kafka.dataDirectory()).exists();

    kafka.close();

    assertThat(kafka.dataDirectory()).doesNotExist();
    await()
        .pollInSameThread()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(threadsSince(before)).isEmpty());
  }

  @Test
  void shouldRefuseAFolderThatIsInUse() {
    EmbeddedKafka.Options kept = EmbeddedKafka.Options.defaults().withDataDirectory(folder);
    try (EmbeddedKafka first = EmbeddedKafka.start(kept)) {
      assertThatThrownBy(() -> EmbeddedKafka.start(kept))
          .isInstanceOf(EmbeddedStartException.class)
          .hasMessageContaining(folder + " is in use");
      assertThat(first.bootstrapServers()).startsWith("127.0.0.1:");
    }
  }

  @Test
  void shouldRefuseAPortThatIsInUse() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> EmbeddedKafka.start(EmbeddedKafka.Options.defaults().withPort(port)))
          .isInstanceOf(EmbeddedStartException.class)
          .hasMessageContaining("Port " + port);
      assertThatThrownBy(
              () -> EmbeddedRegistry.start(EmbeddedRegistry.Options.defaults().withPort(port)))
          .isInstanceOf(EmbeddedStartException.class)
          .hasMessageContaining("Port " + port);
    }
  }

  @Test
  void shouldKeepSchemaIdsWhenOpenedAgain() throws Exception {
    EmbeddedRegistry.Options kept = EmbeddedRegistry.Options.defaults().withDataDirectory(folder);
    String first;
    String second;
    try (EmbeddedRegistry registry = EmbeddedRegistry.start(kept)) {
      first = register(registry, "first-value", record("First", ""));
      second = register(registry, "second-value", record("Second", ""));
    }

    try (EmbeddedRegistry registry = EmbeddedRegistry.start(kept)) {
      // In the other order: an id is a schema's, not its turn's.
      assertThat(register(registry, "second-value", record("Second", ""))).isEqualTo(second);
      assertThat(register(registry, "first-value", record("First", ""))).isEqualTo(first);
      assertThat(register(registry, "third-value", record("Third", ""))).isNotIn(first, second);
    }
  }

  @Test
  void shouldKeepSchemaIdsWhenTheRegistryWasKilled() throws Exception {
    EmbeddedRegistry.Options kept = EmbeddedRegistry.Options.defaults().withDataDirectory(folder);
    Set<ProcessHandle> others = ProcessHandle.current().children().collect(toSet());
    String id;
    try (EmbeddedRegistry registry = EmbeddedRegistry.start(kept)) {
      id = register(registry, "killed-value", record("Killed", ""));
      List<ProcessHandle> own =
          ProcessHandle.current().children().filter(child -> !others.contains(child)).toList();
      assertThat(own).hasSize(1).allMatch(ProcessHandle::destroyForcibly);
    }

    try (EmbeddedRegistry registry = EmbeddedRegistry.start(kept)) {
      assertThat(get(registry, "/schemas/ids/" + idOf(id)).body()).contains("Killed");
    }
  }

  @Test
  void shouldRefuseAnIncompatibleSchemaAndForgetWithoutAFolder() throws Exception {
    EmbeddedRegistry registry = EmbeddedRegistry.start();
    try (registry) {
      assertThat(get(registry, "/subjects").body()).isEqualTo("[]");
      register(registry, "strict-value", record("Strict", ""));

      HttpResponse<String> refused =
          post(registry, "strict-value", record("Strict", field("added_without_default")));

      assertThat(refused.statusCode()).isEqualTo(409);
    }
    assertThat(registry.dataDirectory()).doesNotExist();
  }

  private static void createTopic(EmbeddedKafka kafka) throws Exception {
    try (Admin admin = admin(kafka)) {
      admin
          .createTopics(List.of(new NewTopic(TOPIC, Optional.empty(), Optional.empty())))
          .all()
          .get();
    }
  }

  private static Admin admin(EmbeddedKafka kafka) {
    return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
  }

  private static String clusterId(EmbeddedKafka kafka) throws Exception {
    try (Admin admin = admin(kafka)) {
      return admin.describeCluster().clusterId().get();
    }
  }

  private static void send(EmbeddedKafka kafka, String value, long timestamp) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, null, timestamp, "key", value)).get();
    }
  }

  private static ConsumerRecord<String, String> readFirst(EmbeddedKafka kafka) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", kafka.bootstrapServers(),
                "group.id", "readers",
                "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.subscribe(List.of(TOPIC));
      return await()
          .atMost(PATIENCE)
          .until(() -> consumer.poll(Duration.ofMillis(200)), records -> !records.isEmpty())
          .iterator()
          .next();
    }
  }

  // Kafka's metrics library has one timer for the whole process, and keeps it.
  private static List<String> threadsSince(Set<Thread> before) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread) && thread.isAlive())
        .map(Thread::getName)
        .filter(name -> !name.startsWith("metrics-meter-tick-thread"))
        .toList();
  }

  private static String record(String name, String fields) {
    return "{\"type\":\"record\",\"name\":\"%s\",\"fields\":[%s]}".formatted(name, fields);
  }

  private static String field(String name) {
    return "{\"name\":\"%s\",\"type\":\"string\"}".formatted(name);
  }

  private static String register(EmbeddedRegistry registry, String subject, String schema)
      throws Exception {
    HttpResponse<String> answer = post(registry, subject, schema);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static String idOf(String answer) {
    return answer.replaceAll("\\D", "");
  }

  private static HttpResponse<String> post(EmbeddedRegistry registry, String subject, String schema)
      throws Exception {
    String body = "{\"schema\":\"" + schema.replace("\"", "\\\"") + "\"}";
    return send(
        HttpRequest.newBuilder(URI.create(registry.url() + "/subjects/" + subject + "/versions"))
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> get(EmbeddedRegistry registry, String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(registry.url() + path)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient()
        .send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
  }
}
