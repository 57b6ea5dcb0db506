/** The wiring of the flow: which topic feeds which step, and where outcomes go. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.topology;
