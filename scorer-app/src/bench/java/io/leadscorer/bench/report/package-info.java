/** How figures are gathered and printed. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.bench.report;
