/** What would be otherwise under another model, over the same files. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.replay.diff;
