package io.leadscorer.bench.operation;

import io.leadscorer.bench.report.Report;

/** What one operation takes. */
public record Cost(double nanos, double bytes) {

  /** What is left of it without a part that was timed by itself. */
  public Cost without(Cost part) {
    return new Cost(nanos - part.nanos, bytes - part.bytes);
  }

  /** Tells of it under the operation's name. */
  public void tell(Report report, String name) {
    report.figure(name, nanos, "ns");
    report.figure(name + ", allocated", Math.rint(bytes), "bytes");
  }
}
