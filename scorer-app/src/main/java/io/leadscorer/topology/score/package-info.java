/** The step that scores: it loads, calls the domain, stores and forwards. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.topology.score;
