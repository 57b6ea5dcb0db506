package io.leadscorer.topology;

import io.leadscorer.catalog.Topic;
import io.leadscorer.topology.time.MergeOrder;
import io.leadscorer.topology.time.MergePositions;
import io.leadscorer.topology.time.TakenOrder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;

/** Where the flow begins and ends: the topics that it reads and writes. */
final class TopicEnds {
  private final TopologyPlan plan;
  private final TakenOrder taken;
  private final Topology topology;

  TopicEnds(TopologyPlan plan, TakenOrder taken, Topology topology) {
    this.plan = plan;
    this.taken = taken;
    this.topology = topology;
  }

  /** Reads a topic, merged with the others of its part in an order; named as the topic is. */
  void source(Topic topic, MergeOrder order) {
    topology.addSource(
        AutoOffsetReset.earliest(),
        topic.name(),
        new MergePositions(order, taken),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer(),
        plan.topics().name(topic));
  }

  /** Writes records under ids. */
  <T extends SpecificRecord> void records(String name, Topic topic, Class<T> type, String parent) {
    Serializer<T> values = plan.serdes().serializer();
    sink(name, topic, new StringSerializer(), values, parent);
  }

  /** Writes bytes under ids. */
  void notes(String name, Topic topic, String parent) {
    sink(name, topic, new StringSerializer(), new ByteArraySerializer(), parent);
  }

  /** Writes bytes as they were received, keys and all. */
  void received(String name, Topic topic, String parent) {
    sink(name, topic, new ByteArraySerializer(), new ByteArraySerializer(), parent);
  }

  private void sink(
      String name, Topic topic, Serializer<?> keys, Serializer<?> values, String parent) {
    topology.addSink(name, plan.topics().name(topic), keys, values, parent);
  }
}
