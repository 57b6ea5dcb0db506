package io.leadscorer.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadscorer.config.ConfigKey;
import io.leadscorer.wire.CloudEventType;
import io.leadscorer.wire.confluent.PortableSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * The topics for others as an AsyncAPI 3 document, seen from the scorer: what it reads it receives.
 */
final class AsyncApi {
  private static final String AVRO = "application/vnd.apache.avro;version=1.9.0";
  private static final String KAFKA_BINDING = "0.5.0";
  private static final ObjectMapper JSON = new ObjectMapper();

  private AsyncApi() {}

  static String yaml() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("asyncapi", "3.0.0");
    document.put("info", info());
    document.put("defaultContentType", "application/avro");
    document.put("servers", Map.of("cluster", server()));
    Map<String, Object> channels = new LinkedHashMap<>();
    Map<String, Object> operations = new LinkedHashMap<>();
    Map<String, Object> messages = new LinkedHashMap<>();
    Map<String, Object> schemas = new LinkedHashMap<>();
    for (Contract contract : forOthers()) {
      channels.put(id(contract), channel(contract));
      operations.put(operationId(contract), operation(contract));
      messages.put(messageId(contract), message(contract));
      contract.record().ifPresent(schema -> schemas.put(schema.getName(), avro(schema)));
    }
    schemas.put("cloudEvent", cloudEventHeaders());
    document.put("channels", channels);
    document.put("operations", operations);
    document.put("components", ordered("messages", messages, "schemas", schemas));
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setDefaultScalarStyle(DumperOptions.ScalarStyle.PLAIN);
    options.setWidth(160);
    options.setSplitLines(true);
    return "# Made by ./maintain docs; the build fails when it is not what the code says.\n"
        + new Yaml(options).dump(document);
  }

  private static List<Contract> forOthers() {
    return Contracts.ALL.stream()
        .filter(contract -> contract.kind() != Contract.Kind.INTERNAL)
        .toList();
  }

  private static Map<String, Object> info() {
    return ordered(
        "title",
        "Lead Scorer",
        "version",
        "1.0.0",
        "description",
        """
        Tells sales which leads are worth a call, the moment they become so, and the moment they stop being so. \
        Records are Avro in Confluent's wire format: a zero, the schema's id in four bytes, the record. Read with \
        isolation.level=read_committed, and drop what bears a ce_id that you have seen. All topic names begin with \
        topics.prefix, which is empty by default.""",
        "license",
        ordered("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0"));
  }

  private static Map<String, Object> server() {
    return ordered(
        "host",
        "{bootstrap}",
        "protocol",
        "kafka",
        "description",
        "The cluster of `bootstrap.servers`.",
        "variables",
        Map.of(
            "bootstrap",
            ordered("default", "localhost:9092", "description", "a broker to begin with")),
        "bindings",
        Map.of(
            "kafka",
            ordered(
                "schemaRegistryUrl",
                "http://localhost:8081",
                "schemaRegistryVendor",
                "confluent",
                "bindingVersion",
                KAFKA_BINDING)));
  }

  private static String id(Contract contract) {
    return contract.topic().name();
  }

  private static String operationId(Contract contract) {
    return (contract.kind() == Contract.Kind.INPUT ? "receive-" : "send-")
        + contract.topic().name();
  }

  private static String messageId(Contract contract) {
    return contract.topic().name() + "-record";
  }

  private static Map<String, Object> channel(Contract contract) {
    Map<String, Object> configuration =
        ordered("cleanup.policy", List.of(contract.topic().cleanup().config()));
    Map<String, Object> kafka =
        ordered(
            "topic",
            contract.topic().name(),
            "partitions",
            contract.onePartition()
                ? 1
                : Integer.parseInt(ConfigKey.TOPICS_PARTITIONS.byDefault().orElseThrow()),
            "replicas",
            Integer.parseInt(ConfigKey.TOPICS_REPLICATION.byDefault().orElseThrow()),
            "topicConfiguration",
            configuration,
            "bindingVersion",
            KAFKA_BINDING);
    return ordered(
        "address",
        contract.topic().name(),
        "title",
        contract.topic().name(),
        "description",
        contract.value(),
        "messages",
        Map.of(messageId(contract), reference("#/components/messages/" + messageId(contract))),
        "bindings",
        Map.of("kafka", kafka));
  }

  private static Map<String, Object> operation(Contract contract) {
    boolean input = contract.kind() == Contract.Kind.INPUT;
    return ordered(
        "action",
        input ? "receive" : "send",
        "channel",
        reference("#/channels/" + id(contract)),
        "summary",
        input
            ? "You produce to " + contract.topic().name()
            : "You consume " + contract.topic().name(),
        "messages",
        List.of(reference("#/channels/" + id(contract) + "/messages/" + messageId(contract))));
  }

  private static Map<String, Object> message(Contract contract) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("name", messageId(contract));
    message.put(
        "title", contract.record().map(Schema::getName).orElseGet(() -> contract.topic().name()));
    message.put("summary", contract.value());
    message.put(
        "contentType",
        contract.record().isPresent()
            ? "application/avro"
            : contract.kind() == Contract.Kind.INPUT
                ? "application/yaml"
                : "application/octet-stream");
    if (!contract.types().isEmpty()) {
      message.put(
          "headers",
          Map.of("allOf", List.of(reference("#/components/schemas/cloudEvent"), types(contract))));
    }
    message.put(
        "payload",
        contract
            .record()
            .<Object>map(schema -> reference("#/components/schemas/" + schema.getName()))
            .orElseGet(() -> ordered("type", "string", "description", contract.value())));
    Map<String, Object> kafka =
        ordered("key", ordered("type", "string", "description", contract.key()));
    if (contract.record().isPresent()) {
      kafka.put("schemaIdLocation", "payload");
      kafka.put("schemaIdPayloadEncoding", "confluent");
      kafka.put("schemaLookupStrategy", "TopicNameStrategy");
    }
    kafka.put("bindingVersion", KAFKA_BINDING);
    message.put("bindings", Map.of("kafka", kafka));
    return message;
  }

  private static Map<String, Object> types(Contract contract) {
    List<String> names = contract.types().stream().map(CloudEventType::wireName).toList();
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("ce_type", ordered("type", "string", "enum", names));
    if (contract.types().contains(CloudEventType.RECORD_REFUSED)) {
      Stream.of("reason", "detail", "topic", "partition", "offset")
          .forEach(name -> properties.put("leadscorer." + name, ordered("type", "string")));
    }
    return ordered("type", "object", "properties", properties);
  }

  private static Map<String, Object> cloudEventHeaders() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("ce_specversion", ordered("type", "string", "const", "1.0"));
    properties.put(
        "ce_id",
        text("The same whenever the same thing is told again, so that repeats can be dropped."));
    properties.put("ce_source", text("/lead-scorer/ and the application.id"));
    properties.put("ce_type", text("What is told, with its version."));
    properties.put("ce_subject", text("The record's key."));
    Map<String, Object> time = text("The instant from which it holds.");
    time.put("format", "date-time");
    properties.put("ce_time", time);
    properties.put("content-type", text("application/avro; none on tombstones"));
    return ordered(
        "type",
        "object",
        "description",
        "CloudEvents 1.0, Kafka binding, binary mode.",
        "required",
        new ArrayList<>(
            List.of("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time")),
        "properties",
        properties);
  }

  private static Map<String, Object> text(String description) {
    return ordered("type", "string", "description", description);
  }

  private static Map<String, Object> avro(Schema schema) {
    try {
      return ordered(
          "schemaFormat",
          AVRO,
          "schema",
          JSON.readValue(
              PortableSchema.text(schema), new TypeReference<LinkedHashMap<String, Object>>() {}));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> reference(String to) {
    return new LinkedHashMap<>(Map.of("$ref", to));
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
