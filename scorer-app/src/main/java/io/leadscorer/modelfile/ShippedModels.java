package io.leadscorer.modelfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts of the models that ship with the product. */
public final class ShippedModels {
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
            "no model ships as '" + id + "'; publish one under that id, or name another");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
