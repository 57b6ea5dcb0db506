/** An event-streaming B2B lead scorer on Kafka Streams. */
@org.jspecify.annotations.NullMarked
package io.leadscorer;
