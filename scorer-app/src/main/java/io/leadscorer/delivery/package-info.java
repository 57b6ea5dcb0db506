/** Carries records on to systems that do not read Kafka, at least once. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.delivery;
