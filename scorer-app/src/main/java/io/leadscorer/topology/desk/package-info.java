/** The desk in the topology: told by all partitions of leads, it decides in one. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.topology.desk;
