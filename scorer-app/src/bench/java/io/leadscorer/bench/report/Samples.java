package io.leadscorer.bench.report;

import java.util.Arrays;

/** Repeated measurements of one thing. */
public final class Samples {
  private double[] values = new double[16];
  private int size;

  public void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  public int size() {
    return size;
  }

  /** The measurement that was added last. */
  public double last() {
    return values[size - 1];
  }

  public double median() {
    return percentile(50);
  }

  /** The smallest value that so many percent do not exceed. */
  public double percentile(double percent) {
    if (size == 0) {
      throw new IllegalStateException("nothing was measured");
    }
    double[] sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(percent / 100 * size) - 1];
  }
}
