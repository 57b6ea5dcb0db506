package io.leadscorer.bench;

import io.leadscorer.bench.core.CoreOperations;
import io.leadscorer.bench.footprint.Footprint;
import io.leadscorer.bench.idle.IdleLeads;
import io.leadscorer.bench.latency.Latency;
import io.leadscorer.bench.replay.ReplayFiles;
import io.leadscorer.bench.report.Report;
import io.leadscorer.bench.rescore.RescoreLeads;
import io.leadscorer.bench.serde.SerdeOperations;
import io.leadscorer.bench.shapes.Shapes;
import io.leadscorer.bench.storm.Storm;
import io.leadscorer.bench.throughput.Throughput;
import java.util.List;

/** Lists the benchmarks, or runs those that are named, or all. */
public final class Main {
  private static final List<Benchmark> BENCHMARKS =
      List.of(
          new Throughput(),
          new Shapes(),
          new Latency(),
          new Footprint(),
          new ReplayFiles(),
          new IdleLeads(),
          Storm.ofTime(),
          new RescoreLeads(),
          Storm.ofAModel(),
          new CoreOperations(),
          new SerdeOperations());
  private static final String ALL = "all";

  private Main() {}

  public static void main(String[] args) throws Exception {
    io.leadscorer.Main.speakEnglish();
    if (args.length == 0) {
      list();
      return;
    }
    List<Benchmark> named = named(List.of(args));
    boolean allMet = true;
    for (Benchmark benchmark : named) {
      Report report = benchmark.run();
      System.out.println(report.text());
      allMet &= report.allMet();
    }
    System.exit(allMet ? 0 : 1);
  }

  private static List<Benchmark> named(List<String> names) {
    if (names.equals(List.of(ALL))) {
      return BENCHMARKS;
    }
    List<Benchmark> named =
        BENCHMARKS.stream().filter(benchmark -> names.contains(benchmark.name())).toList();
    if (named.size() != names.size()) {
      System.err.println("These are there, and 'all':");
      list();
      System.exit(2);
    }
    return named;
  }

  private static void list() {
    for (Benchmark benchmark : BENCHMARKS) {
      System.out.printf("%-12s %s%n", benchmark.name(), benchmark.about());
    }
  }
}
