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
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./lead-scorer model diff b2b-4d ours.yaml --events events.jsonl.gz \\",
      "      --until 2026-06-01T00:00:00Z",
      "  ./lead-scorer model diff now.yaml next.yaml --events e.jsonl --leads l.jsonl \\",
      "      --companies c.jsonl --until 1780272000000 --json"
    })
final class ModelDiffCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "The model as it is: a file, or the id of one that ships.")
  private String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "The model as it could be, likewise.")
  private String b = "";

  @Mixin private InputFileOptions inputs = new InputFileOptions();

  @Option(
      names = "--until",
      required = true,
      paramLabel = "INSTANT",
      description = "Where the clock ends: ISO-8601 or epoch milliseconds.")
  private Instant until = Instant.EPOCH;

  @Mixin private LedgerRetentionOption retention = new LedgerRetentionOption();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many of the leads that move are named. Default: ${DEFAULT-VALUE}.")
  private int top;

  @Option(names = "--json", description = "Print one JSON object instead.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (top < 0) {
      throw new WrongInputException("--top is " + top + ": give a number of leads, 0 or more");
    }
    PrintWriter err = spec.commandLine().getErr();
    List<InputFile> files = inputs.files();
    ScoringModel modelA = ModelFiles.readOrShipped(a);
    ScoringModel modelB = ModelFiles.readOrShipped(b);
    ModelDiffJob job =
        new ModelDiffJob(
            modelA, modelB, retention.checked(List.of(modelA, modelB)), until.toEpochMilli());
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
