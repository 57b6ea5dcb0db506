package io.leadscorer.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the places where a configuration is written down. */
final class ConfigSources {

  /** For the launcher and the logs; they are not configuration of the scorer. */
  private static final Set<String> OTHERS =
      Set.of("LEAD_SCORER_OPTS", "LEAD_SCORER_LOG", "LEAD_SCORER_CLASSPATH", "LEAD_SCORER_HOME");

  // Kubernetes describes every service in the environment, also one that is named lead-scorer.
  private static final Pattern OF_KUBERNETES =
      Pattern.compile(
          "LEAD_SCORER_(.+_)?(SERVICE_HOST|SERVICE_PORT(_.+)?|PORT(_\\d+_(TCP|UDP|SCTP)(_.+)?)?)");

  private ConfigSources() {}

  /** Adds what a properties file says. */
  static void readFile(Path file, Settings into, List<String> problems) {
    Properties properties = new Unrepeated(file, problems);
    try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      problems.add(file + " does not exist");
    } catch (CharacterCodingException e) {
      problems.add(file + " is not a text in UTF-8");
    } catch (IllegalArgumentException e) {
      problems.add(file + " has an incomplete \\u escape");
    } catch (IOException e) {
      problems.add(file + " cannot be read: " + e);
    }
    for (String key : properties.stringPropertyNames()) {
      into.put(key, properties.getProperty(key), file.toString());
    }
  }

  /** Adds what the environment says, in place of what is there. */
  static void readEnvironment(Map<String, String> environment, Settings into) {
    environment.forEach(
        (name, text) -> {
          if (name.startsWith(ConfigKey.ENVIRONMENT)
              && !OTHERS.contains(name)
              && !OF_KUBERNETES.matcher(name).matches()) {
            into.put(key(name), text, "environment variable " + name);
          }
        });
  }

  private static String key(String variable) {
    return variable
        .substring(ConfigKey.ENVIRONMENT.length())
        .toLowerCase(Locale.ROOT)
        .replace('_', '.');
  }

  /** Properties would let the last of two lines win, silently. */
  private static final class Unrepeated extends Properties {

    private final transient Path file;
    private final transient List<String> problems;

    Unrepeated(Path file, List<String> problems) {
      this.file = file;
      this.problems = problems;
    }

    @Override
    public synchronized @Nullable Object put(Object key, Object value) {
      Object earlier = super.put(key, value);
      if (earlier != null) {
        problems.add(key + " is set twice in " + file);
      }
      return earlier;
    }

    @Override
    public synchronized boolean equals(@Nullable Object other) {
      return super.equals(other);
    }

    @Override
    public synchronized int hashCode() {
      return super.hashCode();
    }
  }
}
