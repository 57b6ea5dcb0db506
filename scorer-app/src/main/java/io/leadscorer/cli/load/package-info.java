/** The work of {@code import}: records and, on file time, the ticks behind them. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.cli.load;
