package io.leadscorer.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.modelfile.ModelText;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * The topic {@code scoring-models}: the text of each model under its id, and that of the routing.
 * Publications of one id exclude each other: each is a transaction that is committed only if
 * nothing else of the id came between what its publisher had read and itself (decision 0016).
 */
public final class ModelTopic {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Clients clients;
  private final String topic;

  public ModelTopic(Clients clients, Topics topics) {
    this.clients = clients;
    this.topic = topics.name(Topics.SCORING_MODELS);
  }

  /** The topic's name on the cluster. */
  public String name() {
    return topic;
  }

  /** What stands last under each id, retired models included; empty where there is no topic. */
  public Map<String, ModelPublication> read() {
    Map<String, ModelPublication> last = new LinkedHashMap<>();
    try (Consumer<byte[], byte[]> consumer = clients.consumer(new ByteArrayDeserializer())) {
      TopicContents.read(
          consumer,
          topic,
          record -> {
            if (record.key() != null) {
              String id = new String(record.key(), UTF_8);
              last.put(id, publication(id, record, last.get(id)));
            }
          });
    }
    return last;
  }

  /**
   * Publishes a model.
   *
   * @param after what stood under its id when its version was chosen; null for nothing
   * @throws ClusterException when another publication of the id was first, or none is possible
   */
  public ModelPublication publish(
      String id, int version, ModelText text, Instant at, @Nullable ModelPublication after)
      throws InterruptedException {
    ModelHeaders headers = new ModelHeaders(version, at, Optional.of(text.sha256()));
    return append(id, Optional.of(text), headers, after);
  }

  /**
   * Retires a model.
   *
   * @throws ClusterException as {@link #publish} does
   */
  public ModelPublication retire(ModelPublication model, Instant at) throws InterruptedException {
    ModelHeaders headers = new ModelHeaders(model.version(), at, Optional.empty());
    return append(model.id(), Optional.empty(), headers, model);
  }

  private ModelPublication append(
      String id, Optional<ModelText> text, ModelHeaders headers, @Nullable ModelPublication after)
      throws InterruptedException {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            topic, id.getBytes(UTF_8), text.map(t -> t.text().getBytes(UTF_8)).orElse(null));
    headers.writeTo(record.headers());
    // One for each model: whoever begins later ends what another has left open.
    try (Producer<byte[], byte[]> producer = clients.transactionalProducer(topic + "." + id)) {
      producer.initTransactions();
      producer.beginTransaction();
      RecordMetadata place = producer.send(record).get();
      Optional<ModelPublication> between = between(id, after, place);
      if (between.isPresent()) {
        producer.abortTransaction();
        throw overtaken(id, between.get());
      }
      producer.commitTransaction();
      return new ModelPublication(
          id, headers.version(), text, headers.publishedAt(), place.partition(), place.offset());
    } catch (ProducerFencedException | InvalidProducerEpochException e) {
      throw fenced(id, e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ProducerFencedException
              || e.getCause() instanceof InvalidProducerEpochException
          ? fenced(id, e.getCause())
          : new ClusterException(named(id) + " cannot be sent", e.getCause());
    } catch (KafkaException e) {
      throw new ClusterException(named(id) + " cannot be sent", e);
    }
  }

  /** The last of an id that came after a publication and before a place. */
  private Optional<ModelPublication> between(
      String id, @Nullable ModelPublication after, RecordMetadata place) {
    TopicPartition partition = new TopicPartition(topic, place.partition());
    ModelPublication last = null;
    try (Consumer<byte[], byte[]> consumer = clients.consumer(new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      if (after != null && after.partition() == place.partition()) {
        consumer.seek(partition, after.offset() + 1);
      } else {
        consumer.seekToBeginning(List.of(partition));
      }
      // What is committed can be read up to the own record: those before it are decided by then.
      while (consumer.position(partition) < place.offset()) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          if (record.key() != null && new String(record.key(), UTF_8).equals(id)) {
            last = publication(id, record, last);
          }
        }
      }
    }
    return Optional.ofNullable(last);
  }

  private ClusterException overtaken(String id, ModelPublication other) {
    return new ClusterException(
        ("%s was %s by somebody else meanwhile (version %d, %s-%d@%d, at %s), and nothing of"
                + " yours: look at what stands there, then try again")
            .formatted(
                named(id),
                other.text().isPresent() ? "published" : "retired",
                other.version(),
                topic,
                other.partition(),
                other.offset(),
                other.publishedAt()));
  }

  private static ClusterException fenced(String id, @Nullable Throwable cause) {
    return new ClusterException(
        "%s is being published by somebody else, so nothing of yours was: try again"
            .formatted(named(id)),
        cause);
  }

  private static String named(String id) {
    return id.equals(Routing.ID) ? "the routing" : "model " + id;
  }

  private static ModelPublication publication(
      String id, ConsumerRecord<byte[], byte[]> record, @Nullable ModelPublication before) {
    Optional<ModelText> text =
        Optional.ofNullable(record.value()).map(bytes -> new ModelText(new String(bytes, UTF_8)));
    int known =
        ModelHeaders.version(record.headers()).orElse(before == null ? 0 : before.version());
    return new ModelPublication(
        id,
        text.map(t -> t.version().orElse(known)).orElse(known),
        text,
        ModelHeaders.publishedAt(record.headers()).orElse(Instant.ofEpochMilli(record.timestamp())),
        record.partition(),
        record.offset());
  }
}
