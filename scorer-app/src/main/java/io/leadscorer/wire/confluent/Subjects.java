package io.leadscorer.wire.confluent;

/** Names the registry's subjects after topics (Confluent's {@code TopicNameStrategy}). */
public final class Subjects {

  private Subjects() {}

  /** The subject of a topic's values. */
  public static String ofValues(String topic) {
    return ofTopic(topic, false);
  }

  static String ofTopic(String topic, boolean isKey) {
    return topic + (isKey ? "-key" : "-value");
  }
}
