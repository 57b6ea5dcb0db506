/**
 * Avro under a schema registry: Confluent's wire format, subject names, REST protocol and
 * configuration keys.
 */
@org.jspecify.annotations.NullMarked
package io.leadscorer.wire.confluent;
