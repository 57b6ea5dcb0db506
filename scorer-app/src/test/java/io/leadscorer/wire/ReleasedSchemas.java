package io.leadscorer.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The schemas of the contracts: today's, and those of releases, by the name of the record. */
public final class ReleasedSchemas {
  private static final Path TODAY = Path.of("../schemas/src/main/avro");
  private static final String FOLDER = "schemas";

  private ReleasedSchemas() {}

  /** Those of the sources; records that others hold come before those. */
  static Map<String, Schema> today() throws IOException {
    List<Path> left = new ArrayList<>(files(TODAY));
    Schema.Parser parser = new Schema.Parser();
    Map<String, Schema> schemas = new TreeMap<>();
    while (!left.isEmpty()) {
      int before = left.size();
      for (Path file : List.copyOf(left)) {
        String text = Files.readString(file);
        if (left.stream().noneMatch(other -> !other.equals(file) && names(text, other))) {
          Schema schema = parser.parse(text);
          schemas.put(schema.getName(), schema);
          left.remove(file);
        }
      }
      if (left.size() == before) {
        throw new IllegalStateException("these hold each other: " + left);
      }
    }
    return schemas;
  }

  private static boolean names(String text, Path file) {
    String record = file.getFileName().toString().replace(".avsc", "");
    return text.matches("(?s).*\"(type|items|values)\"\\s*:\\s*(\\[[^\\]]*)?\"" + record + "\".*");
  }

  static Map<String, Schema> of(Path release) throws IOException {
    Map<String, Schema> schemas = new TreeMap<>();
    for (Path file : files(release.resolve(FOLDER))) {
      Schema schema = new Schema.Parser().parse(Files.readString(file));
      schemas.put(schema.getName(), schema);
    }
    return schemas;
  }

  /** Keeps today's for a release, each whole in a file of its own. */
  public static void write(Path release) throws IOException {
    Path folder = Files.createDirectories(release.resolve(FOLDER));
    ObjectMapper json = new ObjectMapper();
    for (Map.Entry<String, Schema> schema : today().entrySet()) {
      Files.writeString(
          folder.resolve(schema.getKey() + ".avsc"),
          json.readTree(schema.getValue().toString()).toPrettyString() + "\n");
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".avsc")).sorted().toList();
    }
  }
}
