package io.leadscorer.config;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Texts by key before they are understood, each with the place it came from. */
final class Settings {

  /**
   * A text and its place.
   *
   * @param origin for error messages, such as a file name
   */
  record Setting(String text, String origin) {}

  private final Map<String, Setting> byKey = new TreeMap<>();

  void put(String key, String text, String origin) {
    byKey.put(key, new Setting(text.strip(), origin));
  }

  Optional<Setting> get(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  Map<String, Setting> all() {
    return byKey;
  }

  /** The texts whose keys begin with a prefix, by the rest of the key. */
  Map<String, String> under(String prefix) {
    Map<String, String> found = new TreeMap<>();
    byKey.forEach(
        (key, setting) -> {
          if (key.startsWith(prefix)) {
            found.put(key.substring(prefix.length()), setting.text());
          }
        });
    return found;
  }
}
