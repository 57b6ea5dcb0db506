package io.leadscorer.runtime;

import io.leadscorer.catalog.Topics;
import io.leadscorer.topology.time.Overtaken;
import io.leadscorer.topology.time.OvertakenJson;
import io.leadscorer.topology.time.TakenOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what was noted of the order in which the inputs were counted. */
public final class NotedOrder {
  private NotedOrder() {}

  /**
   * The notes as of now.
   *
   * @throws ClusterException when the topic holds what is no note
   */
  public static TakenOrder read(Clients clients, Topics topics) {
    String topic = topics.name(Topics.SCORER_ORDER);
    List<Overtaken> notes = new ArrayList<>();
    try (Consumer<byte[], byte[]> consumer = clients.consumer(new ByteArrayDeserializer())) {
      TopicContents.read(consumer, topic, note -> notes.add(OvertakenJson.read(note.value())));
    } catch (IllegalArgumentException e) {
      throw new ClusterException(
          "%s holds a record that is not the scorer's; nobody else may write to it"
              .formatted(topic),
          e);
    }
    return TakenOrder.of(notes);
  }
}
