package io.leadscorer.cli;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.replay.ReplayJob;
import io.leadscorer.replay.ReplayRequest;
import io.leadscorer.replay.ReplaySummary;
import io.leadscorer.replay.input.InputFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code replay}: the same rules over files. */
@Command(
    name = "replay",
    description = {
      "Scores files of records on simulated time, without a broker.",
      "",
      "Records are taken in the order of received_at (by default occurred_at, or updated_at of profiles);"
          + " at one instant reps, companies, leads, activities, events. The clock ends at --until; later"
          + " records are not taken.",
      "",
      "Writes one file for each output topic: tier-changes, hot-mql, lead-scores, long-term-nurture,"
          + " handoffs, sla-escalations, lifecycle-changes, anomaly-alerts and dead-letters (.jsonl). A line that cannot be taken is refused with its file, line and field;"
          + " the others go on, and the exit code is 2.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./lead-scorer replay --events events.jsonl.gz \\",
      "      --until 2026-06-01T00:00:00Z --out out",
      "  ./lead-scorer replay --events e.jsonl --leads l.jsonl --companies c.jsonl \\",
      "      --model a.yaml --model b.yaml --until 1780272000000 --out out"
    })
final class ReplayCommand implements Callable<Integer> {
  @Mixin private InputFileOptions inputs = new InputFileOptions();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "A scoring model; several score side by side. Default: the shipped b2b-4d.")
  private List<Path> models = new ArrayList<>();

  @Option(
      names = "--until",
      required = true,
      paramLabel = "INSTANT",
      description = "Where the clock ends: ISO-8601 or epoch milliseconds.")
  private Instant until = Instant.EPOCH;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the results; made if it is missing.")
  private Path out = Path.of("");

  @Mixin private TermsOptions terms = new TermsOptions();

  @Mixin private LedgerRetentionOption retention = new LedgerRetentionOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    long began = System.nanoTime();
    PrintWriter err = spec.commandLine().getErr();
    List<InputFile> files = inputs.files();
    List<ScoringModel> scored = models();
    ReplayRequest request =
        new ReplayRequest(
            files, scored, terms.read(), retention.checked(scored), until.toEpochMilli(), out);
    BadLineLog badLines = new BadLineLog(err);
    ProgressBar progress = new ProgressBar(err);
    ReplaySummary summary = new ReplayJob(request).run(badLines::add, progress::show);
    progress.clear();
    badLines.end();
    Duration taken = Duration.ofNanos(System.nanoTime() - began);
    ReplayReport.print(summary, taken, spec.commandLine().getOut());
    return badLines.exitCode();
  }

  private List<ScoringModel> models() throws IOException {
    return models.isEmpty() ? List.of(ModelReader.shipped("b2b-4d")) : ModelFiles.read(models);
  }
}
