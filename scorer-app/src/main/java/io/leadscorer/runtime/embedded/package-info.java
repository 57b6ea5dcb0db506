/** A Kafka broker and a schema registry on this machine, for {@code dev} and for tests. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.runtime.embedded;
