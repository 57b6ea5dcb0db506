package io.leadscorer.cli;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.replay.diff.ModelDiff;
import io.leadscorer.replay.diff.ModelDiffJob;
import io.leadscorer.replay.input.InputFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code model diff}: what would be otherwise under another model. */
@Command(
    name = "diff",
    description = {
      "Scores the same files under two models and prints what is otherwise under B: leads with another tier"
          + " at --until, handoffs and hot MQLs gained and lost over the whole time, and the rules that made"
          + " the difference.",
      "",
      "Records are taken as replay takes them; nothing is written. A line that cannot be taken is refused"
          + " with its file, line and field; the others go on, and the exit code is 2.",
      "",
      "With --live it asks a running scorer instead, which scores by both: publish B under an id of its own,"
          + " and it is on trial beside A. Leads are compared as they stand.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./lead-scorer model diff b2b-4d ours.yaml --events events.jsonl.gz \\",
      "      --until 2026-06-01T00:00:00Z",
      "  ./lead-scorer model diff now.yaml next.yaml --events e.jsonl --leads l.jsonl \\",
      "      --companies c.jsonl --until 1780272000000 --json",
      "  ./lead-scorer model diff b2b-4d trial --live --url http://127.0.0.1:8080"
    })
final class ModelDiffCommand implements Callable<Integer> {
  private static final String LIVE = "--live";
  private static final int MOST_NAMED = 1000;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description =
          "The model as it is: a file, or the id of one that ships; with --live the id of a published one.")
  private String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "The model as it could be, likewise.")
  private String b = "";

  @Mixin private InputFileOptions inputs = new InputFileOptions();

  @Option(
      names = "--until",
      paramLabel = "INSTANT",
      description = "Where the clock of the files ends: ISO-8601 or epoch milliseconds.")
  private @Nullable Instant until;

  @Mixin private LedgerRetentionOption retention = new LedgerRetentionOption();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many of the leads that move are named. Default: ${DEFAULT-VALUE}.")
  private int top;

  @Option(names = LIVE, description = "Compare the leads of a running scorer, at --url.")
  private boolean live;

  @Mixin private RunningScorerOptions running = new RunningScorerOptions();

  @Option(names = "--json", description = "Print one JSON object instead.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (top < 0 || top > MOST_NAMED) {
      throw new WrongInputException(
          "--top is %d: give a number of leads from 0 to %d".formatted(top, MOST_NAMED));
    }
    if (live) {
      ReplayedLeadOptions.refuseBeside(LIVE, spec.commandLine().getParseResult());
      return ofRunningScorer();
    }
    if (running.isGiven()) {
      throw new WrongInputException("--url and --token-file go with " + LIVE);
    }
    return ofFiles();
  }

  private int ofRunningScorer() throws IOException, InterruptedException {
    LiveComparison compared = LiveComparison.of(running, a, b, top);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(compared.json());
    } else {
      LiveDiffReport.print(compared.comparison(), out);
    }
    out.flush();
    return ExitCode.DONE;
  }

  private int ofFiles() throws IOException {
    Instant end = until;
    if (end == null) {
      throw new WrongInputException(
          "--until is missing: where the clock of the files ends; or ask a running scorer with --live");
    }
    PrintWriter err = spec.commandLine().getErr();
    List<InputFile> files = inputs.files();
    ScoringModel modelA = ModelFiles.readOrShipped(a);
    ScoringModel modelB = ModelFiles.readOrShipped(b);
    ModelDiffJob job =
        new ModelDiffJob(
            modelA, modelB, retention.checked(List.of(modelA, modelB)), end.toEpochMilli());
    BadLineLog badLines = new BadLineLog(err);
    ProgressBar progress = new ProgressBar(err);
    ModelDiff diff = job.run(files, top, badLines::add, progress::show);
    progress.clear();
    badLines.end();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(ModelDiffJson.write(diff));
    } else {
      ModelDiffReport.print(diff, out);
    }
    out.flush();
    return badLines.exitCode();
  }
}
