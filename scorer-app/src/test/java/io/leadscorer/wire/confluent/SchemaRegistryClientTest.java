package io.leadscorer.wire.confluent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadscorer.events.LeadEvent;
import io.leadscorer.events.TierChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.InterruptException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaRegistryClientTest {

  private static final Schema SCHEMA = LeadEvent.getClassSchema();

  private StubRegistry server;

  @BeforeEach
  void start() throws IOException {
    server = new StubRegistry();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void registersOnceAndRemembersTheId() throws IOException {
    server.answer(200, "{\"id\":7}");
    SchemaRegistryClient client = client();

    assertThat(client.register("lead-events-value", SCHEMA)).isEqualTo(7);
    assertThat(client.register("lead-events-value", SCHEMA)).isEqualTo(7);

    assertThat(server.requests()).hasSize(1);
    StubRegistry.Request request = server.requests().get(0);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/subjects/lead-events-value/versions");
    assertThat(request.authorization()).isNull();
  }

  @Test
  void registersTheSchemaAsItsFileHasIt() throws IOException {
    server.answer(200, "{\"id\":7}");
    client().register("tier-changes-value", TierChange.getClassSchema());

    ObjectMapper json = new ObjectMapper();
    String sent = json.readTree(server.requests().get(0).body()).get("schema").textValue();
    Path folder = Path.of("../schemas/src/main/avro");
    Schema.Parser parser = new Schema.Parser();
    for (String held : List.of("Touch", "Reason")) {
      parser.parse(Files.readString(folder.resolve(held + ".avsc")));
    }
    assertThat(sent).doesNotContain("avro.java");
    assertThat(new Schema.Parser().parse(sent))
        .isEqualTo(parser.parse(Files.readString(folder.resolve("TierChange.avsc"))));
    assertThat(sent).contains("\"doc\"");
  }

  @Test
  void looksUpWithoutRegistering() {
    server.answer(200, "{\"subject\":\"s\",\"id\":8,\"version\":2,\"schema\":\"...\"}");

    assertThat(client().lookUp("a topic/value", SCHEMA)).isEqualTo(8);
    assertThat(server.requests().get(0).path()).isEqualTo("/subjects/a%20topic%2Fvalue");
  }

  @Test
  void fetchesASchemaOnce() {
    server.answer(
        200, new ObjectMapper().createObjectNode().put("schema", SCHEMA.toString()).toString());
    SchemaRegistryClient client = client();

    assertThat(client.byId(3)).isEqualTo(SCHEMA);
    assertThat(client.byId(3)).isEqualTo(SCHEMA);

    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().get(0).path()).isEqualTo("/schemas/ids/3");
  }

  @Test
  void anUnknownIdIsTheRecordsFault() {
    server.answer(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}");

    assertThatExceptionOfType(MalformedPayloadException.class)
        .isThrownBy(() -> client().byId(3))
        .withMessageContaining("id 3")
        .withMessageContaining("Schema not found");
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"schema\":\"message A {}\",\"schemaType\":\"PROTOBUF\"}",
        "{\"schema\":\"{\\\"type\\\":\\\"nonsense\\\"}\"}",
        "{\"other\":1}",
      })
  void aSchemaThatIsNoAvroIsTheRecordsFault(String body) {
    server.answer(200, body);

    assertThatExceptionOfType(MalformedPayloadException.class)
        .isThrownBy(() -> client().byId(3))
        .withMessageContaining("Schema 3");
  }

  @Test
  void anotherServicesNotFoundSaysNothingAboutASchema() {
    server.answer(404, "<html>nginx</html>");

    assertThatExceptionOfType(RegistryUnavailableException.class)
        .isThrownBy(() -> client().byId(3))
        .withMessageContaining("404")
        .withMessageContaining("nginx");
  }

  @Test
  void aRequestThatIsRefusedSaysNothingAboutASchema() {
    server.answer(400, "Bad Request");

    assertThatExceptionOfType(RegistryUnavailableException.class)
        .isThrownBy(() -> client().byId(3))
        .withMessageContaining("Bad Request (400)");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void whoComesSecondWhileASubjectIsMadeAsksAgain() {
    server
        .answer(409, "{\"error_code\":409,\"message\":\"already exists\"}")
        .answer(200, "{\"id\":7}");

    assertThat(client().register("lead-events-value", SCHEMA)).isEqualTo(7);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void anIncompatibleSchemaIsRejectedWithWhatTheRegistrySaid() {
    server.answer(409, "{\"error_code\":409,\"message\":\"READER_FIELD_MISSING_DEFAULT_VALUE\"}");

    assertThatExceptionOfType(SchemaRejectedException.class)
        .isThrownBy(() -> client().register("lead-events-value", SCHEMA))
        .withMessageContaining("lead-events-value")
        .withMessageContaining("io.leadscorer.events.LeadEvent")
        .withMessageContaining("READER_FIELD_MISSING_DEFAULT_VALUE")
        .withMessageContaining("409");
  }

  @Test
  void aSchemaThatIsNotRegisteredIsRejectedOnLookUp() {
    server.answer(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}");

    assertThatExceptionOfType(SchemaRejectedException.class)
        .isThrownBy(() -> client().lookUp("s", SCHEMA));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 429, 408})
  void passingTroubleIsTriedAgain(int status) {
    server
        .answer(status, "{\"error_code\":50001,\"message\":\"busy\"}")
        .answer(status, "")
        .answer(200, "{\"id\":1}");

    assertThat(client().register("s", SCHEMA)).isEqualTo(1);
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void lastingTroubleIsToldAfterABoundedNumberOfAttempts() {
    server.answer(503, "maintenance");

    assertThatExceptionOfType(RegistryUnavailableException.class)
        .isThrownBy(() -> client().byId(1))
        .withMessageContaining("503 maintenance")
        .withMessageContaining("4 rounds");
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void outagesAreNotRemembered() {
    SchemaRegistryClient client = client();
    server.answer(503, "");
    assertThatExceptionOfType(RegistryUnavailableException.class)
        .isThrownBy(() -> client.register("s", SCHEMA));
    server.answer(200, "{\"id\":1}");

    assertThat(client.register("s", SCHEMA)).isEqualTo(1);
  }

  @Test
  void theNextUrlAnswersWhenOneIsDown() throws IOException {
    StubRegistry gone = new StubRegistry();
    gone.close();
    try (StubRegistry sick = new StubRegistry().answer(500, "")) {
      server.answer(200, "{\"id\":5}");
      SchemaRegistryClient client =
          client(gone.url() + ", " + sick.url() + "/," + server.url(), Map.of());

      assertThat(client.register("a", SCHEMA)).isEqualTo(5);
      assertThat(client.register("b", SCHEMA)).isEqualTo(5);

      assertThat(server.requests()).hasSize(2);
      assertThat(sick.requests()).as("the URL that answered is asked first").hasSize(1);
    }
  }

  @Test
  void everyUrlBeingDownIsAnOutage() throws IOException {
    StubRegistry gone = new StubRegistry();
    gone.close();

    assertThatExceptionOfType(RegistryUnavailableException.class)
        .isThrownBy(() -> client(gone.url(), Map.of()).byId(1))
        .withMessageContaining(gone.url());
  }

  @Test
  void credentialsAreSentAndNeverTold() {
    server.answer(401, "{\"error_code\":401,\"message\":\"Unauthorized\"}");
    SchemaRegistryClient client =
        client(
            server.url(),
            Map.of(
                "basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "me:secret"));

    assertThatExceptionOfType(RegistryUnavailableException.class)
        .isThrownBy(() -> client.byId(1))
        .withMessageContaining("401")
        .withMessageNotContaining("secret");
    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().get(0).authorization()).isEqualTo("Basic bWU6c2VjcmV0");
  }

  @Test
  void aTokenIsSent() {
    server.answer(200, "{\"id\":7}");
    client(server.url(), Map.of("bearer.auth.token", "t0ken")).register("s", SCHEMA);

    assertThat(server.requests().get(0).authorization()).isEqualTo("Bearer t0ken");
  }

  @Test
  void theRegistryIsAskedToNormalize() {
    server.answer(200, "{\"id\":7}");
    SchemaRegistryClient client = client(server.url(), Map.of("normalize.schemas", "true"));
    client.register("s", SCHEMA);
    client.lookUp("t", SCHEMA);

    assertThat(server.requests())
        .extracting(StubRegistry.Request::path)
        .containsExactly("/subjects/s/versions?normalize=true", "/subjects/t?normalize=true");
  }

  @Test
  void theRegistryIsReachedThroughAProxy() {
    server.answer(200, "{\"id\":7}");
    Map<String, String> proxy =
        Map.of("proxy.host", "127.0.0.1", "proxy.port", Integer.toString(server.port()));

    assertThat(client("http://registry.invalid:8081", proxy).register("s", SCHEMA)).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BACKWARD | cannot read what version 4 wrote: field 'added' is new there and has no default
          FORWARD  | cannot read what it writes, for version 4: field 'gone' is new there and has no default
          FULL     | cannot read what version 4 wrote: field 'added' is new there and has no default; it cannot read what it writes
          """)
  void anIncompatibleSchemaIsToldInWordsOfFields(String level, String words) {
    String latest = record("same", "gone");
    server
        .answer(409, "{\"error_code\":409,\"message\":\"Incompatible\"}")
        .answer(409, "{\"error_code\":409,\"message\":\"Incompatible\"}")
        .answer(
            200,
            new ObjectMapper()
                .createObjectNode()
                .put("version", 4)
                .put("id", 9)
                .put("schema", latest)
                .toString())
        .answer(404, "{\"error_code\":40408,\"message\":\"no config\"}")
        .answer(200, "{\"compatibilityLevel\":\"" + level + "\"}");

    assertThatExceptionOfType(SchemaRejectedException.class)
        .isThrownBy(
            () -> client().register("s", new Schema.Parser().parse(record("same", "added"))))
        .withMessageContaining("does not take R under subject s")
        .withMessageContaining("compatibility " + level + " is demanded")
        .withMessageContaining(words);
  }

  private static String record(String... fields) {
    return Arrays.stream(fields)
        .map(field -> "{\"name\":\"" + field + "\",\"type\":\"string\"}")
        .collect(Collectors.joining(",", "{\"type\":\"record\",\"name\":\"R\",\"fields\":[", "]}"));
  }

  @Test
  void anInterruptEndsTheWaitingAndStaysSet() {
    server.answer(503, "");
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptException.class).isThrownBy(() -> client().byId(1));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void serdesThatKafkaMakesTalkToTheRegistry() {
    server
        .answer(200, "{\"id\":11}")
        .answer(
            200,
            new ObjectMapper()
                .createObjectNode()
                .put("schema", PortableSchema.text(SCHEMA))
                .toString());
    Map<String, String> configs =
        Map.of(
            "schema.registry.url",
            server.url(),
            "specific.avro.value.type",
            LeadEvent.class.getName());
    LeadEvent event = new LeadEvent("e", "l", "t", Instant.EPOCH, null, null, Map.of(), null, null);
    try (ConfluentAvroSerializer<LeadEvent> serializer = new ConfluentAvroSerializer<>();
        ConfluentAvroDeserializer<LeadEvent> deserializer = new ConfluentAvroDeserializer<>()) {
      serializer.configure(configs, false);
      deserializer.configure(configs, false);

      byte[] bytes = serializer.serialize("lead-events", event);

      assertThat(deserializer.deserialize("lead-events", bytes)).isEqualTo(event);
    }
  }

  private SchemaRegistryClient client() {
    return client(server.url(), Map.of());
  }

  private static SchemaRegistryClient client(String urls, Map<String, String> more) {
    Map<String, String> configs = new HashMap<>(more);
    configs.put(RegistryConfig.URL, urls);
    configs.put(RegistryConfig.RETRY_WAIT, "1");
    return new SchemaRegistryClient(RegistryConfig.of(configs));
  }
}
