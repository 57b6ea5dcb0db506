package io.leadscorer.runtime.embedded;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;

/** Where the unpacked Apicurio Registry lies that the build puts beside the application. */
final class RegistryDistribution {

  /** Names the folder, when it is not beside the application. */
  static final String HOME = "leadscorer.registry.home";

  private RegistryDistribution() {}

  /** The classes and jars of a registry process, in the form of a class path. */
  static String classPath() {
    Path application = application();
    String home = System.getProperty(HOME);
    Path folder = home == null ? application.resolveSibling("registry") : Path.of(home);
    // The registry's jar names its libraries itself; ours is there for RegistryProcess only.
    return runner(folder.toAbsolutePath()) + File.pathSeparator + application;
  }

  private static Path runner(Path folder) {
    List<Path> found = runners(folder);
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new EmbeddedStartException(
        (found.isEmpty() ? "No schema registry is in " : "More than one schema registry is in ")
            + folder
            + ": run ./mvnw clean process-classes, or set -D"
            + HOME
            + " to the folder of an unpacked apicurio-registry-app");
  }

  private static List<Path> runners(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("apicurio-.*-runner\\.jar"))
          .toList();
    } catch (IOException e) {
      throw new EmbeddedStartException(folder + " cannot be read: " + e, e);
    }
  }

  /** The folder or jar that this class was loaded from. */
  private static Path application() {
    CodeSource source = RegistryDistribution.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
