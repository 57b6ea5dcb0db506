package io.leadscorer.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.modelfile.ModelFileException;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.modelfile.RoutingReader;
import io.leadscorer.modelfile.ShippedModels;
import io.leadscorer.topology.models.ModelsAtStart;
import io.leadscorer.topology.models.ModelsAtStart.Published;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The models on {@code scoring-models}: the text of each under its id. */
public final class PublishedModels {
  private static final Logger LOG = LoggerFactory.getLogger(PublishedModels.class);

  private final String topic;

  public PublishedModels(Topics topics) {
    this.topic = topics.name(Topics.SCORING_MODELS);
  }

  /**
   * The models that are published now, each in its last version that can be used. Where the primary
   * one is not among them, the shipped one of that id is published first.
   *
   * @throws ModelFileException when the primary model cannot be used in any version
   */
  ModelsAtStart atStart(Clients clients, Producer<byte[], byte[]> producer, String primary)
      throws InterruptedException {
    Found found = new Found();
    try (Consumer<byte[], byte[]> consumer = clients.consumer(new ByteArrayDeserializer())) {
      TopicContents.read(consumer, topic, found::take);
    }
    found.throwIfUnusable(primary);
    List<Published> published = found.published();
    Map<Integer, Long> taken = found.taken();
    if (published.stream().noneMatch(model -> model.model().id().equals(primary))) {
      String text = ShippedModels.text(primary);
      published.add(0, new Published(ModelReader.read(primary + ".yaml", text), text));
      RecordMetadata place = publish(producer, primary, text);
      taken.put(place.partition(), place.offset());
    }
    return new ModelsAtStart(primary, published, found.routing(), taken);
  }

  private RecordMetadata publish(Producer<byte[], byte[]> producer, String modelId, String text)
      throws InterruptedException {
    try {
      return producer
          .send(new ProducerRecord<>(topic, modelId.getBytes(UTF_8), text.getBytes(UTF_8)))
          .get();
    } catch (ExecutionException e) {
      throw new ClusterException("model " + modelId + " cannot be published", e.getCause());
    }
  }

  /** What can be used of what stands on the topic. */
  private final class Found {
    private record Usable(Published published, ConsumerRecord<byte[], byte[]> record) {}

    private final Map<String, Usable> usable = new HashMap<>();
    private final Map<String, ModelFileException> unusable = new HashMap<>();
    private @Nullable ConsumerRecord<byte[], byte[]> routing;

    private void take(ConsumerRecord<byte[], byte[]> record) {
      if (record.key() == null) {
        return;
      }
      String modelId = new String(record.key(), UTF_8);
      byte @Nullable [] text = record.value();
      if (modelId.equals(Routing.ID)) {
        takeRouting(record);
        return;
      }
      if (text == null) {
        usable.remove(modelId);
        return;
      }
      try {
        ScoringModel model = ModelReader.read(topic + "/" + modelId, new String(text, UTF_8));
        if (model.id().equals(modelId)) {
          usable.put(modelId, new Usable(new Published(model, new String(text, UTF_8)), record));
          unusable.remove(modelId);
        }
      } catch (ModelFileException e) {
        LOG.warn("{}@{} is not used: {}", topic, record.offset(), e.getMessage());
        unusable.put(modelId, e);
      }
    }

    private void takeRouting(ConsumerRecord<byte[], byte[]> record) {
      byte @Nullable [] text = record.value();
      if (text == null) {
        return;
      }
      try {
        RoutingReader.read(topic + "/" + Routing.ID, new String(text, UTF_8));
        routing = record;
      } catch (ModelFileException e) {
        LOG.warn("{}@{} is not used: {}", topic, record.offset(), e.getMessage());
      }
    }

    private String routing() {
      return routing == null ? RoutingReader.shippedText() : new String(routing.value(), UTF_8);
    }

    private void throwIfUnusable(String modelId) {
      ModelFileException why = unusable.get(modelId);
      if (why != null && !usable.containsKey(modelId)) {
        throw why;
      }
    }

    private List<Published> published() {
      return new ArrayList<>(
          usable.values().stream()
              .sorted(
                  Comparator.<Usable>comparingLong(one -> one.record().timestamp())
                      .thenComparing(one -> one.published().model().id()))
              .map(Usable::published)
              .toList());
    }

    private Map<Integer, Long> taken() {
      Map<Integer, Long> taken = new HashMap<>();
      for (Usable one : usable.values()) {
        taken.merge(one.record().partition(), one.record().offset(), Math::max);
      }
      if (routing != null) {
        taken.merge(routing.partition(), routing.offset(), Math::max);
      }
      return taken;
    }
  }
}
