package io.leadscorer.docs;

import io.leadscorer.catalog.Topic;
import io.leadscorer.wire.CloudEventType;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * What a topic promises.
 *
 * @param kind who writes it and who reads it
 * @param key what the key is
 * @param record the schema of the values; empty where they are not Avro
 * @param value the values in words
 * @param types what its records tell as CloudEvents; none where they are not
 * @param onePartition whether it has one partition, whatever the others have
 */
record Contract(
    Topic topic,
    Kind kind,
    String key,
    Optional<Schema> record,
    String value,
    List<CloudEventType> types,
    boolean onePartition) {

  /** Who writes a topic and who reads it. */
  enum Kind {
    /** Others write it and the scorer reads it. */
    INPUT,
    /** The scorer writes it and others read it. */
    OUTPUT,
    /** The scorer tells itself; others leave it alone. */
    INTERNAL
  }

  /** The same with other words for its values. */
  Contract meaning(String words) {
    return new Contract(topic, kind, key, record, words, types, onePartition);
  }

  boolean isCompacted() {
    return topic.cleanup() == Topic.Cleanup.COMPACT;
  }
}
