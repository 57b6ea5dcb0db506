package io.leadscorer.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the pages that follow from the code: {@code ./maintain docs}. */
final class GenerateDocs {
  static final Path FOLDER = Path.of("../topology-docs");

  private GenerateDocs() {}

  public static void main(String[] arguments) throws IOException {
    for (Map.Entry<String, String> page : Documents.all().entrySet()) {
      Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
      System.out.println("topology-docs/" + page.getKey());
    }
  }
}
