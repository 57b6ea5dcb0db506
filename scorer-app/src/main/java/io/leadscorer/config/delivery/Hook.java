package io.leadscorer.config.delivery;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A webhook.
 *
 * @param topics without the prefix
 * @param secret signs what is posted; empty where nothing is signed
 * @param only values that fields of a record must have for it to be posted, by field
 */
public record Hook(
    String name,
    URI url,
    List<String> topics,
    Optional<Secret> secret,
    Map<String, Set<String>> only,
    Patience patience) {
  public Hook {
    topics = List.copyOf(topics);
    only = Map.copyOf(only);
  }
}
