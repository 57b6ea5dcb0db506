/** The files that are replayed or imported: their lines, checked, in the order of the log. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.replay.input;
