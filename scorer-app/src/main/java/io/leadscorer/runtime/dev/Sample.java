package io.leadscorer.runtime.dev;

import io.leadscorer.catalog.Topic;
import org.apache.avro.specific.SpecificRecord;

/**
 * A record of the sample traffic.
 *
 * @param at its instant on the simulated clock
 */
record Sample(Topic topic, String key, SpecificRecord value, long at) {}
