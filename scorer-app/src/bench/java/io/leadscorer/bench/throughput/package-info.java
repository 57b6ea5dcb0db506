/** How many events a second the scorer takes from a backlog, beside plain Kafka Streams. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.bench.throughput;
