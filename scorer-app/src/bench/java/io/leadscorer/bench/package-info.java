/** What the scorer costs, measured: one command a benchmark, ratios from one run. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.bench;
