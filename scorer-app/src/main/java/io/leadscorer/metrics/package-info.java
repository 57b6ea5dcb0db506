/** What an instance measures of itself, for Prometheus. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.metrics;
