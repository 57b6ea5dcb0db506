package io.leadscorer.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A configuration as it takes effect, in the form of the file it is read from: where each value
 * comes from, and no secret.
 */
public final class EffectiveConfig {
  private static final String HIDDEN = "[hidden]";

  private static final Pattern SECRET =
      Pattern.compile("password|secret|token|user\\.info|jaas|credential|private");

  private EffectiveConfig() {}

  /**
   * The text of a configuration.
   *
   * @throws InvalidConfigException with all that is wrong with it
   */
  public static String text(Path file, Map<String, String> environment) {
    ScorerConfig.load(file, environment);
    Settings settings = new Settings();
    ConfigSources.readFile(file, settings, new ArrayList<>());
    ConfigSources.readEnvironment(environment, settings);
    Map<String, List<String>> byOrigin = new TreeMap<>();
    List<String> defaults = new ArrayList<>();
    for (ConfigKey key : ConfigKey.values()) {
      if (settings.get(key.key()).isEmpty()) {
        key.byDefault().ifPresent(text -> defaults.add(line(key.key(), text)));
      }
    }
    settings
        .all()
        .forEach(
            (key, setting) ->
                byOrigin
                    .computeIfAbsent(setting.origin(), origin -> new ArrayList<>())
                    .add(line(key, isSecret(key) ? HIDDEN : setting.text())));
    List<String> lines = new ArrayList<>();
    byOrigin.forEach((origin, set) -> append(lines, "from " + origin, set));
    append(lines, "by default", defaults);
    return String.join(System.lineSeparator(), lines);
  }

  private static void append(List<String> lines, String heading, List<String> set) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add("# " + heading);
    lines.addAll(set);
  }

  private static String line(String key, String text) {
    return key + "=" + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static boolean isSecret(String key) {
    if (key.startsWith(KnownKeys.KAFKA)
        && KafkaKeys.isSecret(key.substring(KnownKeys.KAFKA.length()))) {
      return true;
    }
    String name = key.toLowerCase(Locale.ROOT);
    // A store's own key or certificate may be written into the setting itself.
    boolean named = SECRET.matcher(name).find() || name.endsWith("keystore.key");
    return ConfigKey.of(key).map(ConfigKey::isSecret).orElse(named && !key.endsWith(".source"));
  }
}
