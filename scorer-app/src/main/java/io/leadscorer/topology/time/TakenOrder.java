package io.leadscorer.topology.time;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/**
 * What was noted of the order in which records were first counted. With it, whoever reads the logs
 * again takes them in the same order.
 */
public final class TakenOrder {
  /** Nothing was noted: all were counted in the order of their times. */
  public static final TakenOrder NONE = new TakenOrder();

  private final Map<TopicPartition, TreeMap<Long, Long>> floors = new HashMap<>();

  private TakenOrder() {}

  /** The order that notes tell of. */
  public static TakenOrder of(Iterable<Overtaken> notes) {
    TakenOrder order = new TakenOrder();
    for (Overtaken note : notes) {
      order
          .floors
          .computeIfAbsent(
              new TopicPartition(note.topic(), note.partition()), partition -> new TreeMap<>())
          .merge(note.offset(), note.floor(), Math::max);
    }
    return order;
  }

  /** The instant before which a record does not count; long past where nothing was noted. */
  public long floor(String topic, int partition, long offset) {
    if (floors.isEmpty()) {
      return Long.MIN_VALUE;
    }
    TreeMap<Long, Long> ofPartition = floors.get(new TopicPartition(topic, partition));
    Map.Entry<Long, Long> note = ofPartition == null ? null : ofPartition.floorEntry(offset);
    return note == null ? Long.MIN_VALUE : note.getValue();
  }
}
