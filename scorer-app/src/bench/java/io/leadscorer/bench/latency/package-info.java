/** How long an event takes until its tier change is committed and read. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.bench.latency;
