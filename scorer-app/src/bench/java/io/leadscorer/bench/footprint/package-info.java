/** What a million leads take: on disk, in memory, and to be restored. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.bench.footprint;
