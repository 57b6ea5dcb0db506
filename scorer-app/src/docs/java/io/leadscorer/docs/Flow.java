package io.leadscorer.docs;

import io.leadscorer.runtime.SketchedTopology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.TopologyDescription;

/**
 * The topology as Kafka Streams describes it, in order.
 *
 * @param parts what runs in tasks of its own, or aside
 */
record Flow(List<Part> parts) {

  /**
   * A part of the topology.
   *
   * @param isGlobal whether every instance has all of it
   * @param reads the steps that take the records of a topic
   * @param steps names of its processors
   * @param stores the steps that have a store
   * @param leadsTo the steps that follow on a step
   * @param writes the topics that a step writes to
   */
  record Part(
      int number,
      boolean isGlobal,
      Map<String, Set<String>> reads,
      Set<String> steps,
      Map<String, Set<String>> stores,
      Map<String, Set<String>> leadsTo,
      Map<String, Set<String>> writes) {}

  /** That of the default configuration. */
  static Flow ofDefaults() {
    TopologyDescription described = SketchedTopology.describe("");
    List<Part> parts = new ArrayList<>();
    described.subtopologies().forEach(part -> parts.add(part(part.id(), part.nodes())));
    described
        .globalStores()
        .forEach(
            store ->
                parts.add(
                    new Part(
                        store.id(),
                        true,
                        Map.of(
                            String.join(", ", store.source().topicSet()),
                            Set.of(store.processor().name())),
                        Set.of(store.processor().name()),
                        Map.of(
                            String.join(", ", store.processor().stores()),
                            Set.of(store.processor().name())),
                        Map.of(),
                        Map.of())));
    parts.sort((a, b) -> Integer.compare(a.number(), b.number()));
    return new Flow(parts);
  }

  private static Part part(int number, Collection<TopologyDescription.Node> nodes) {
    Map<String, Set<String>> reads = new TreeMap<>();
    Set<String> steps = new TreeSet<>();
    Map<String, Set<String>> stores = new TreeMap<>();
    Map<String, Set<String>> leadsTo = new TreeMap<>();
    Map<String, Set<String>> writes = new TreeMap<>();
    for (TopologyDescription.Node node : nodes) {
      if (node instanceof TopologyDescription.Source source) {
        for (String topic : source.topicSet()) {
          source.successors().forEach(step -> add(reads, topic, step.name()));
        }
      } else if (node instanceof TopologyDescription.Processor processor) {
        steps.add(processor.name());
        processor.stores().forEach(store -> add(stores, store, processor.name()));
        for (TopologyDescription.Node next : processor.successors()) {
          if (next instanceof TopologyDescription.Sink sink) {
            add(writes, processor.name(), sink.topic());
          } else {
            add(leadsTo, processor.name(), next.name());
          }
        }
      }
    }
    return new Part(number, false, reads, steps, stores, leadsTo, writes);
  }

  private static void add(Map<String, Set<String>> to, String key, String value) {
    to.computeIfAbsent(key, added -> new TreeSet<>()).add(value);
  }

  /** All topics that are read or written, the former first. */
  Set<String> topics() {
    Set<String> topics = new LinkedHashSet<>();
    parts.forEach(part -> topics.addAll(part.reads().keySet()));
    parts.forEach(part -> part.writes().values().forEach(topics::addAll));
    return topics;
  }
}
