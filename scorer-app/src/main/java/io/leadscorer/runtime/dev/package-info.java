/**
 * What {@code dev} adds to the scorer: sample traffic on accelerated time, and a view of what
 * happens.
 */
@org.jspecify.annotations.NullMarked
package io.leadscorer.runtime.dev;
