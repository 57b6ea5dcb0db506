package io.leadscorer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.AppInfoParser;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    return new String[] {
      "lead-scorer " + ofProgram(),
      "Kafka " + AppInfoParser.getVersion(),
      "Java " + Runtime.version()
    };
  }

  /** The version of the build; a resource, because the program also runs from its classes. */
  static String ofProgram() throws IOException {
    try (InputStream file = Version.class.getResourceAsStream("version.txt")) {
      return file == null
          ? "of unknown version"
          : new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
