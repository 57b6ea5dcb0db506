package io.leadscorer.modelfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The text of a model with its version, which is set without touching anything else in it. */
public record ModelText(String text) {
  /** The text around the version's value. */
  private record Around(String before, String version, String after) {}

  /** The version it says, where it says one. */
  public OptionalInt version() {
    Around around = around();
    return around != null && around.version.matches("[1-9][0-9]{0,8}")
        ? OptionalInt.of(Integer.parseInt(around.version))
        : OptionalInt.empty();
  }

  /**
   * The same text with another version.
   *
   * @throws IllegalArgumentException when it has no field {@code version}
   */
  public ModelText withVersion(int version) {
    Around around = around();
    if (around == null) {
      throw new IllegalArgumentException("the model has no version");
    }
    return new ModelText(around.before + version + around.after);
  }

  /** Whether nothing but the version differs. */
  public boolean isSameButForVersion(ModelText other) {
    Around here = around();
    Around there = other.around();
    if (here == null || there == null) {
      return text.equals(other.text);
    }
    return here.before.equals(there.before) && here.after.equals(there.after);
  }

  /** The SHA-256 of its bytes in UTF-8, in hexadecimal digits. */
  public String sha256() {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private @Nullable Around around() {
    ScalarNode version = versionNode();
    if (version == null) {
      return null;
    }
    // Marks count code points.
    int from = text.offsetByCodePoints(0, version.getStartMark().getIndex());
    int to = text.offsetByCodePoints(0, version.getEndMark().getIndex());
    return new Around(text.substring(0, from), text.substring(from, to), text.substring(to));
  }

  private @Nullable ScalarNode versionNode() {
    Node root;
    try {
      root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
    } catch (YAMLException e) {
      // Whoever reads it as a model says why; here it only has no version.
      return null;
    }
    if (root instanceof MappingNode mapping) {
      for (NodeTuple field : mapping.getValue()) {
        if (field.getKeyNode() instanceof ScalarNode key
            && key.getValue().equals("version")
            && field.getValueNode() instanceof ScalarNode value) {
          return value;
        }
      }
    }
    return null;
  }
}
