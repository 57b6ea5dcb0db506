package io.leadscorer.cli;

import io.leadscorer.domain.score.Explanation;
import io.leadscorer.wire.ExplanationJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lead explain}: why a lead has its score. */
@Command(
    name = "explain",
    description = {
      "Prints why a lead has its score: every rule met, with its points and when they change, and every"
          + " rule not met, with what is missing. The lines add up to the score exactly.",
      "",
      "The lead stands as files of records leave it at --until, taken as replay takes them.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./lead-scorer lead explain ada --events events.jsonl.gz --leads leads.jsonl \\",
      "      --companies companies.jsonl --until 2026-06-01T00:00:00Z"
    })
final class LeadExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "LEAD", description = "The lead's id.")
  private String leadId = "";

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description =
          "Explain the score of this instant, if nothing happens until then: ISO-8601 or epoch milliseconds."
              + " Default: the lead's last evaluation.")
  private @Nullable Instant at;

  @Mixin private ReplayedLeadOptions replayed = new ReplayedLeadOptions();

  @Option(names = "--json", description = "Print one JSON object instead.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    BadLineLog badLines = new BadLineLog(spec.commandLine().getErr());
    Explanation explanation =
        replayed.explanation(leadId, at, badLines, spec.commandLine().getErr());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(ExplanationJson.write(explanation));
    } else {
      LeadExplainReport.print(explanation, out);
    }
    out.flush();
    return badLines.exitCode();
  }
}
