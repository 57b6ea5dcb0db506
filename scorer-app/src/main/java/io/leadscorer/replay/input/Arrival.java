package io.leadscorer.replay.input;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that reached the log.
 *
 * @param at when it did, in UTC milliseconds
 * @param key the lead's or the company's id
 * @param record of the class of its topic; null says that the topic holds nothing under the key any
 *     more
 */
public record Arrival(
    InputKind kind, long number, long at, String key, @Nullable SpecificRecord record)
    implements InputLine {}
