package io.leadscorer.bench;

import io.leadscorer.bench.idle.IdleLeads;
import io.leadscorer.bench.report.Report;
import io.leadscorer.bench.storm.DueStorm;
import java.util.List;

/** Lists the benchmarks, or runs the one that is named. */
public final class Main {
  private static final List<Benchmark> ALL = List.of(new IdleLeads(), new DueStorm());

  private Main() {}

  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      list();
      return;
    }
    for (Benchmark benchmark : ALL) {
      if (args.length == 1 && benchmark.name().equals(args[0])) {
        Report report = benchmark.run();
        System.out.print(report.text());
        System.exit(report.allMet() ? 0 : 1);
      }
    }
    System.err.println("There is no benchmark '" + String.join(" ", args) + "'; these are there:");
    list();
    System.exit(2);
  }

  private static void list() {
    for (Benchmark benchmark : ALL) {
      System.out.printf("%-12s %s%n", benchmark.name(), benchmark.about());
    }
  }
}
