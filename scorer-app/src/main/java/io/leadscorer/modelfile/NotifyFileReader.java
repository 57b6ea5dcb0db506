package io.leadscorer.modelfile;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.config.delivery.Hook;
import io.leadscorer.config.delivery.NotifyConfig;
import io.leadscorer.config.delivery.Patience;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Reads what {@code notify} is told to do. */
public final class NotifyFileReader {
  private static final String HOOK =
      "{hook: sales, url: \"https://example.com/hook\", topics: [hot-mql]}";

  private static final Patience USUAL =
      new Patience(Duration.ofSeconds(10), 10, Duration.ofSeconds(1), Duration.ofMinutes(5));

  private static final List<String> TOPICS =
      List.of(
              Topics.HOT_MQL,
              Topics.HANDOFFS,
              Topics.SLA_ESCALATIONS,
              Topics.LIFECYCLE_CHANGES,
              Topics.ANOMALY_ALERTS,
              Topics.TIER_CHANGES)
          .stream()
          .map(Topic::name)
          .toList();

  private static final Kind<String> TOPIC =
      new Kind<>(
          "a topic",
          "hot-mql",
          "",
          scalar -> {
            if (TOPICS.contains(scalar.getValue())) {
              return scalar.getValue();
            }
            throw new Mistake(
                "is '%s', which is not a topic to tell of; %s"
                    .formatted(scalar.getValue(), Closest.advice(scalar.getValue(), TOPICS)));
          });

  private final DeliveryFields fields;
  private final Names names = new Names("hook");

  private NotifyFileReader(Map<String, String> environment) {
    this.fields = new DeliveryFields(environment);
  }

  /**
   * Reads a file.
   *
   * @param environment holds the secrets that it names
   * @throws ModelFileException with all that is wrong with it
   * @throws io.leadscorer.config.InvalidConfigException with all that is wrong with the cluster
   */
  public static NotifyConfig read(String file, String text, Map<String, String> environment) {
    Findings findings = new Findings(file);
    YamlValue document = DocumentReader.read(text, findings);
    NotifyFileReader reader = new NotifyFileReader(environment);
    Supplier<NotifyConfig> config = document.map("group: lead-scorer-notify", reader::config);
    findings.throwIfAny();
    return config.get();
  }

  /** What the file says, to be had once nothing is wrong with it. */
  private Supplier<NotifyConfig> config(YamlMap map) {
    Map<String, String> cluster = fields.cluster(map);
    String group = map.optional("group", Names.NAME, "lead-scorer-notify").get();
    List<Hook> hooks =
        map.requiredList("hooks", "[" + HOOK + "]", item -> item.map(HOOK, this::hook));
    return () -> new NotifyConfig(DeliveryFields.config(cluster), group, hooks);
  }

  private Hook hook(YamlMap map) {
    return new Hook(
        names.read(map, "hook"),
        map.required("url", DeliveryFields.URL).get(),
        map.requiredList("topics", "[hot-mql]", item -> item.read(TOPIC).get()),
        fields.secret(map, "secret"),
        only(map),
        fields.patience(map, USUAL));
  }

  private static Map<String, Set<String>> only(YamlMap map) {
    Map<String, Set<String>> only = new HashMap<>();
    if (map.has("only")) {
      map.requiredMap(
          "only",
          "{to_stage: [sql]}",
          values ->
              values.each(
                  (name, value) ->
                      only.put(
                          name,
                          new HashSet<>(
                              value.list("[sql]", item -> item.read(DeliveryFields.ANY).get())))));
    }
    return only;
  }
}
