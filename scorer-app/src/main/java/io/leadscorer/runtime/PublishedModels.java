package io.leadscorer.runtime;

import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.modelfile.ShippedModels;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The models on {@code scoring-models}: the text of each under its id. */
public final class PublishedModels {
  private final String topic;

  public PublishedModels(Topics topics) {
    this.topic = topics.name(Topics.SCORING_MODELS);
  }

  /**
   * The model that is published under an id; where none is, the shipped one of that id is published
   * first.
   *
   * @throws io.leadscorer.modelfile.ModelFileException when what is published cannot be used
   */
  ScoringModel current(Clients clients, Producer<byte[], byte[]> producer, String modelId)
      throws InterruptedException {
    Optional<String> published;
    try (Consumer<byte[], byte[]> consumer = clients.consumer(new ByteArrayDeserializer())) {
      published = latest(consumer, modelId);
    }
    if (published.isPresent()) {
      return ModelReader.read(topic + "/" + modelId, published.get());
    }
    String shipped = ShippedModels.text(modelId);
    publish(producer, modelId, shipped);
    return ModelReader.read(modelId + ".yaml", shipped);
  }

  private void publish(Producer<byte[], byte[]> producer, String modelId, String text)
      throws InterruptedException {
    try {
      producer
          .send(
              new ProducerRecord<>(
                  topic,
                  modelId.getBytes(StandardCharsets.UTF_8),
                  text.getBytes(StandardCharsets.UTF_8)))
          .get();
    } catch (ExecutionException e) {
      throw new ClusterException("model " + modelId + " cannot be published", e.getCause());
    }
  }

  /** The text last published under an id, as of now; a withdrawn model is none. */
  private Optional<String> latest(Consumer<byte[], byte[]> consumer, String modelId) {
    Map<String, byte[]> texts = new HashMap<>();
    TopicContents.read(
        consumer,
        topic,
        record -> texts.put(new String(record.key(), StandardCharsets.UTF_8), record.value()));
    return Optional.ofNullable(texts.get(modelId))
        .map(text -> new String(text, StandardCharsets.UTF_8));
  }
}
