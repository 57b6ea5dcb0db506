/** The clock as it comes in: ticks on a topic, in line with the records of their partition. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.topology.time;
