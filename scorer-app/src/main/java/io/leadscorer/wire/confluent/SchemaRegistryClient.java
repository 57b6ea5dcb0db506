package io.leadscorer.wire.confluent;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** A registry that speaks the REST protocol of Confluent Schema Registry 7. */
public final class SchemaRegistryClient implements SchemaRegistry {

  /** Added to what registers and looks up, where the registry is to normalize schemas. */
  private static final String NORMALIZED = "?normalize=true";

  private static final int INCOMPATIBLE = 409;

  private final RegistryHttp http;
  private final String query;
  private final Map<Subscription, Integer> ids = new ConcurrentHashMap<>();
  private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

  /** A client of the registry that a configuration names. */
  public SchemaRegistryClient(RegistryConfig config) {
    http = new RegistryHttp(config);
    query = config.normalize() ? NORMALIZED : "";
  }

  private record Subscription(String subject, Schema schema) {}

  @Override
  public int register(String subject, Schema schema) {
    return id(
        subject, schema, "/subjects/" + encoded(subject) + "/versions" + query, "does not take");
  }

  @Override
  public int lookUp(String subject, Schema schema) {
    return id(subject, schema, "/subjects/" + encoded(subject) + query, "does not know");
  }

  private int id(String subject, Schema schema, String path, String refusal) {
    Subscription subscription = new Subscription(subject, schema);
    Integer known = ids.get(subscription);
    if (known != null) {
      return known;
    }
    ObjectNode body = object("schema", PortableSchema.text(schema));
    RegistryHttp.Answer answer = http.send("POST", path, body);
    if (answer.status() == INCOMPATIBLE) {
      // Some registries say so, too, to whoever comes second while a subject is being made.
      answer = http.send("POST", path, body);
    }
    JsonNode id = answer.body().path("id");
    if (!answer.ok() || !id.isInt()) {
      String why =
          answer.complaint()
              + (answer.status() == INCOMPATIBLE ? "; " + incompatibility(subject, schema) : "");
      throw new SchemaRejectedException(
          "The registry %s %s under subject %s: %s"
              .formatted(refusal, schema.getFullName(), subject, why));
    }
    ids.put(subscription, id.intValue());
    return id.intValue();
  }

  /** In words of fields, which not every registry finds. */
  private String incompatibility(String subject, Schema schema) {
    RegistryHttp.Answer latest =
        http.send("GET", "/subjects/" + encoded(subject) + "/versions/latest", null);
    if (!latest.ok()) {
      return "what is registered cannot be shown: " + latest.complaint();
    }
    return Incompatibility.inWords(
        compatibility(subject)
            // Registries say so of a subject that has no level of its own, too.
            .filter(level -> !level.equals("NONE"))
            .or(this::generalCompatibility)
            .orElse("of a rule of its own"),
        latest.body().path("version").asInt(),
        parse(latest.body().path("id").asInt(), latest.body()),
        schema);
  }

  private Optional<String> generalCompatibility() {
    RegistryHttp.Answer answer = http.send("GET", "/config", null);
    return Optional.of(answer.body().path("compatibilityLevel").asText(""))
        .filter(level -> !level.isEmpty());
  }

  @Override
  public Schema byId(int id) {
    Schema known = schemas.get(id);
    if (known != null) {
      return known;
    }
    RegistryHttp.Answer answer = http.send("GET", "/schemas/ids/" + id, null);
    if (answer.notFound()) {
      throw new MalformedPayloadException("No schema has the id " + id + ": " + answer.complaint());
    }
    if (!answer.ok()) {
      throw new RegistryUnavailableException(
          "The registry does not tell schema " + id + ": " + answer.complaint());
    }
    Schema schema = parse(id, answer.body());
    schemas.put(id, schema);
    return schema;
  }

  private static Schema parse(int id, JsonNode body) {
    String type = body.path("schemaType").asText("AVRO");
    if (!type.equals("AVRO")) {
      throw new MalformedPayloadException("Schema " + id + " is " + type + ", not AVRO");
    }
    try {
      return new Schema.Parser().parse(body.path("schema").asText());
    } catch (AvroRuntimeException e) {
      throw new MalformedPayloadException("Schema " + id + " cannot be parsed: " + e, e);
    }
  }

  private Optional<String> compatibility(String subject) {
    RegistryHttp.Answer answer = http.send("GET", "/config/" + encoded(subject), null);
    if (answer.notFound()) {
      return Optional.empty();
    }
    if (!answer.ok()) {
      throw new RegistryUnavailableException(
          "The registry does not tell the compatibility of subject %s: %s"
              .formatted(subject, answer.complaint()));
    }
    return Optional.of(answer.body().path("compatibilityLevel").asText());
  }

  private static ObjectNode object(String name, String value) {
    return JsonNodeFactory.instance.objectNode().put(name, value);
  }

  private static String encoded(String subject) {
    // URLEncoder is for forms, where a space is a plus; in a path it is not.
    return URLEncoder.encode(subject, UTF_8).replace("+", "%20");
  }
}
