/**
 * The order in which a lead's facts and due instants are taken, over ports that the edges
 * implement.
 */
@org.jspecify.annotations.NullMarked
package io.leadscorer.domain.flow;
