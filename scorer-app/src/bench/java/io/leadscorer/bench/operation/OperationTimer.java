package io.leadscorer.bench.operation;

import io.leadscorer.bench.report.Progress;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Version;

/** Times the operations of a class, each in a virtual machine of its own. */
public final class OperationTimer {
  private static final int WARM_UPS = 3;
  private static final int ITERATIONS = 5;
  private static final TimeValue SECOND = TimeValue.seconds(1);

  private final Progress progress = new Progress();
  private final Class<?> operations;
  private final String parameter;

  /**
   * A timer.
   *
   * @param operations has a method for each, and what they work on
   * @param parameter of that class, which says on what
   */
  public OperationTimer(Class<?> operations, String parameter) {
    this.operations = operations;
    this.parameter = parameter;
  }

  /** How it times, for a report. */
  public static String describe() {
    return "JMH %s; medians of %d iterations of 1 s after %d"
        .formatted(Version.getPlainVersion(), ITERATIONS, WARM_UPS);
  }

  /** Times one operation. */
  public Cost time(String operation, String value) throws RunnerException {
    progress.tell("%s, %s %s", operation, parameter, value);
    RunResult result = new Runner(options(operation, value)).runSingle();
    return new Cost(
        result.getPrimaryResult().getStatistics().getPercentile(50),
        result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
  }

  private Options options(String operation, String value) {
    return new OptionsBuilder()
        .include("^" + Pattern.quote(operations.getName() + "." + operation) + "$")
        .param(parameter, value)
        .mode(Mode.AverageTime)
        .timeUnit(TimeUnit.NANOSECONDS)
        .addProfiler(GCProfiler.class)
        .forks(1)
        // As the program that starts it: what a locale without a country costs is not the scorer's.
        .jvmArgsAppend("-Duser.language=en", "-Duser.country=US")
        .warmupIterations(WARM_UPS)
        .warmupTime(SECOND)
        .measurementIterations(ITERATIONS)
        .measurementTime(SECOND)
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true)
        .build();
  }
}
