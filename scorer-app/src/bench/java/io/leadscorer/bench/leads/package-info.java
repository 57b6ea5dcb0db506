/** Many leads on the stores of one partition, for the benchmarks to work on. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.bench.leads;
