/** Leads for the benchmarks to work on: many on the stores of one partition, or one by one. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.bench.leads;
