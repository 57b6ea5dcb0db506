/** What runs the topology: topics, clock, model and the life of the Kafka Streams client. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.runtime;
