/** The scorer over files: the same flow on simulated time, with stores in memory. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.replay;
