package io.leadscorer.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The pages as OpenAPI describes them. */
record ApiDescription(String json) {
  private static final String RESOURCE = "openapi.json";

  /**
   * A page in words.
   *
   * @param parameters of its query
   */
  record Described(String path, String summary, List<String> parameters) {}

  static ApiDescription load() {
    try (InputStream resource =
        Objects.requireNonNull(ApiDescription.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return new ApiDescription(new String(resource.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Described> pages() {
    JsonNode document = Json.object(json);
    List<Described> pages = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path -> {
              JsonNode get = path.getValue().path("get");
              pages.add(
                  new Described(
                      path.getKey(), get.path("summary").asText(), parameters(document, get)));
            });
    return pages;
  }

  private static List<String> parameters(JsonNode document, JsonNode page) {
    List<String> names = new ArrayList<>();
    for (JsonNode reference : page.path("parameters")) {
      JsonNode parameter = document.at(reference.path("$ref").asText().substring(1));
      if (parameter.path("in").asText().equals("query")) {
        names.add(parameter.path("name").asText());
      }
    }
    return names;
  }
}
