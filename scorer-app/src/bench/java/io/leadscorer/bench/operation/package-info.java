/** How single operations are timed, with JMH. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.bench.operation;
