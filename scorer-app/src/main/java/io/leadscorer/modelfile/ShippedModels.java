package io.leadscorer.modelfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The texts of the models that ship with the product. */
public final class ShippedModels {
  /** The ids of all, the default one first. */
  public static final List<String> IDS =
      List.of("b2b-4d", "bant", "classic-100", "mql-sql", "hubspot-style");

  private ShippedModels() {}

  /**
   * The text of a model.
   *
   * @throws IllegalArgumentException when none has that id
   */
  public static String text(String id) {
    String resource = "/models/" + id + ".yaml";
    try (InputStream file = ShippedModels.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalArgumentException(
            "no model ships as '%s'; publish one under that id, or name one of %s"
                .formatted(id, String.join(", ", IDS)));
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
