package io.leadscorer.bench;

import io.leadscorer.bench.report.Report;

/** Something that is measured, against bounds where there are some. */
public interface Benchmark {

  /** What it is called on the command line. */
  String name();

  /** What it measures, in one line. */
  String about();

  /** Measures. Progress goes to stderr. */
  Report run() throws Exception;
}
