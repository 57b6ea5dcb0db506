/** How models reach the partitions: each hears of every publication in the order of its log. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.topology.models;
