package io.leadscorer.bench.serde;

import io.leadscorer.bench.Benchmark;
import io.leadscorer.bench.operation.Cost;
import io.leadscorer.bench.operation.OperationTimer;
import io.leadscorer.bench.report.Report;
import org.openjdk.jmh.runner.RunnerException;

/** What it takes to read an event and to write what is told, by our serdes and by Avro alone. */
public final class SerdeOperations implements Benchmark {
  private final OperationTimer timer = new OperationTimer(OnOneRecord.class, "kind");

  @Override
  public String name() {
    return "serde";
  }

  @Override
  public String about() {
    return "reading and writing records, against plain Avro";
  }

  @Override
  public Report run() throws RunnerException {
    Report report = new Report("serde: " + about());
    report.note("seed %d; %s".formatted(SampleRecords.SEED, OperationTimer.describe()));
    compare("read a lead event", "decode", "plainDecode", RecordKind.LEAD_EVENT, report);
    compare("write a lead event", "encode", "plainEncode", RecordKind.LEAD_EVENT, report);
    compare("write a lead score", "encode", "plainEncode", RecordKind.LEAD_SCORE, report);
    compare("write a tier change", "encode", "plainEncode", RecordKind.TIER_CHANGE, report);
    return report;
  }

  private void compare(
      String name, String operation, String plainOperation, RecordKind kind, Report report)
      throws RunnerException {
    Cost ours = timer.time(operation, kind.name());
    Cost plain = timer.time(plainOperation, kind.name());
    ours.tell(report, name);
    plain.tell(report, name + ", plain Avro");
    report.ratio(name + " / plain Avro", ours.nanos() / plain.nanos());
  }
}
