package io.leadscorer.wire.confluent;

import java.util.Arrays;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;

/** How the registry's subjects are named; Confluent's three ways. */
public enum SubjectNameStrategy {
  /** After the topic: it has records of one type. */
  TOPIC_NAME("TopicNameStrategy") {
    @Override
    String subject(String topic, boolean isKey, Schema schema) {
      return topic + (isKey ? "-key" : "-value");
    }
  },
  /** After the record: its type is one wherever it goes. */
  RECORD_NAME("RecordNameStrategy") {
    @Override
    String subject(String topic, boolean isKey, Schema schema) {
      return schema.getFullName();
    }
  },
  /** After both: a topic has records of several types. */
  TOPIC_RECORD_NAME("TopicRecordNameStrategy") {
    @Override
    String subject(String topic, boolean isKey, Schema schema) {
      return topic + "-" + schema.getFullName();
    }
  };

  public static final String VALUES = "value.subject.name.strategy";
  public static final String KEYS = "key.subject.name.strategy";

  private final String className;

  SubjectNameStrategy(String className) {
    this.className = className;
  }

  /** The subject of a schema on a topic. */
  abstract String subject(String topic, boolean isKey, Schema schema);

  /**
   * The strategy that a client's configuration names, by class as Confluent's clients have it, with
   * or without its package.
   *
   * @throws ConfigException when there is none of that name
   */
  static SubjectNameStrategy of(Map<String, ?> configs, boolean isKey) {
    String key = isKey ? KEYS : VALUES;
    Object value = configs.get(key);
    if (value == null) {
      return TOPIC_NAME;
    }
    String text = value instanceof Class<?> named ? named.getName() : value.toString().strip();
    String simple = text.substring(text.lastIndexOf('.') + 1);
    return Arrays.stream(values())
        .filter(strategy -> strategy.className.equals(simple))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigException(
                    key, text, "TopicNameStrategy, RecordNameStrategy or TopicRecordNameStrategy"));
  }
}
