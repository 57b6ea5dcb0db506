/**
 * Records as they travel and as they lie in files: Avro, JSON Lines, event headers; to and from the
 * domain.
 */
@org.jspecify.annotations.NullMarked
package io.leadscorer.wire;
