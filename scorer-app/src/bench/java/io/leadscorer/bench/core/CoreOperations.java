package io.leadscorer.bench.core;

import io.leadscorer.bench.Benchmark;
import io.leadscorer.bench.operation.Cost;
import io.leadscorer.bench.operation.OperationTimer;
import io.leadscorer.bench.report.Report;
import org.openjdk.jmh.runner.RunnerException;

/** What each operation of the pure domain takes, on leads of few events and of many. */
public final class CoreOperations implements Benchmark {
  private static final int FEW = 4;
  private static final int MANY = 10_000;

  private final OperationTimer timer = new OperationTimer(OnOneLead.class, "events");

  @Override
  public String name() {
    return "core";
  }

  @Override
  public String about() {
    return "each operation of the domain, on a lead of 4 events and on one of 10,000";
  }

  @Override
  public Report run() throws RunnerException {
    Report report = new Report("core: " + about());
    report.note("seed %d; %s".formatted(OnOneLead.SEED, OperationTimer.describe()));
    report.note("an event is folded into a fresh copy, whose decoding is taken off");
    time(FEW, report);
    time(MANY, report);
    return report;
  }

  private void time(int events, Report report) throws RunnerException {
    String lead = "%,d events: ".formatted(events);
    report.figure(lead + "mean size of the state", meanSize(events), "bytes");
    Cost decode = cost("decode", events);
    cost("decodeAndFold", events).without(decode).tell(report, lead + "fold one more, and settle");
    cost("evaluate", events).tell(report, lead + "evaluate");
    cost("explain", events).tell(report, lead + "explain");
    cost("forecast", events).tell(report, lead + "forecast");
    cost("encode", events).tell(report, lead + "encode");
    decode.tell(report, lead + "decode");
  }

  private Cost cost(String operation, int events) throws RunnerException {
    return timer.time(operation, Integer.toString(events));
  }

  private static double meanSize(int events) {
    OnOneLead leads = new OnOneLead();
    leads.events = events;
    leads.live();
    return leads.meanSize();
  }
}
