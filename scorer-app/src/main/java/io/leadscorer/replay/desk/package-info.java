/** What the desk keeps, in memory. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.replay.desk;
