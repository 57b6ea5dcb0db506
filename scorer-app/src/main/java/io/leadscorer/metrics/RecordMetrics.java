package io.leadscorer.metrics;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.flow.Receipt;
import io.leadscorer.topology.ingest.RecordWatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** What became of the records of the inputs. */
public final class RecordMetrics implements RecordWatch {
  static final String TAKEN = "leadscorer.records";

  private static final List<Topic> WATCHED =
      List.of(Topics.LEAD_EVENTS, Topics.LEAD_PROFILES, Topics.SALES_ACTIVITIES, Topics.SALES_REPS);

  private final MeterRegistry registry;
  private final Map<String, Map<Receipt.Result, Counter>> byTopic = new ConcurrentHashMap<>();

  RecordMetrics(MeterRegistry registry, Topics topics) {
    this.registry = registry;
    // From nought, so that the first of a kind shows as an increase.
    WATCHED.forEach(topic -> of(topics.name(topic)));
  }

  @Override
  public void taken(String topic, Receipt.Result result) {
    Objects.requireNonNull(of(topic).get(result)).increment();
  }

  private Map<Receipt.Result, Counter> of(String topic) {
    Map<Receipt.Result, Counter> known = byTopic.get(topic);
    return known == null ? byTopic.computeIfAbsent(topic, this::counters) : known;
  }

  private Map<Receipt.Result, Counter> counters(String topic) {
    Map<Receipt.Result, Counter> counters = new EnumMap<>(Receipt.Result.class);
    for (Receipt.Result result : Receipt.Result.values()) {
      counters.put(
          result,
          Counter.builder(TAKEN)
              .description("records of inputs, by what became of them")
              .tag("topic", topic)
              .tag("result", result.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
    return counters;
  }
}
