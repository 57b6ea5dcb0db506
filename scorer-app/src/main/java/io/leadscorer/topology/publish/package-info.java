/** Outcomes as records of the output topics. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.topology.publish;
