package io.leadscorer.wire;

import io.leadscorer.catalog.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What an outcome puts on a topic.
 *
 * @param record null where the topic is to hold nothing under the key any more
 */
public record Emission(
    Topic topic, CloudEventType type, String key, @Nullable SpecificRecord record) {}
