/** A great many leads that are due at one instant, while others go on living. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.bench.storm;
