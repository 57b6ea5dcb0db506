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
   * @param isComplete whether it can be asked as it is, without a lead or a parameter
   */
  record Described(String path, String summary, List<String> parameters, boolean isComplete) {}

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
                      path.getKey(),
                      get.path("summary").asText(),
                      parameters(document, get).stream()
                          .map(parameter -> parameter.path("name").asText())
                          .toList(),
                      !path.getKey().contains("{")
                          && parameters(document, get).stream()
                              .noneMatch(parameter -> parameter.path("required").asBoolean())));
            });
    return pages;
  }

  private static List<JsonNode> parameters(JsonNode document, JsonNode page) {
    List<JsonNode> ofQuery = new ArrayList<>();
    for (JsonNode reference : page.path("parameters")) {
      JsonNode parameter = document.at(reference.path("$ref").asText().substring(1));
      if (parameter.path("in").asText().equals("query")) {
        ofQuery.add(parameter);
      }
    }
    return ofQuery;
  }
}
