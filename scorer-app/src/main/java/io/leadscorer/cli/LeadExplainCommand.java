package io.leadscorer.cli;

import io.leadscorer.domain.score.Explainer;
import io.leadscorer.domain.score.Explanation;
import io.leadscorer.domain.score.InstantOutOfRangeException;
import io.leadscorer.wire.ExplanationJson;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lead explain}: why a lead has its score. */
@Command(
    name = "explain",
    description = {
      "Prints why a lead has its score: every rule met, with its points and when they change, and every"
          + " rule not met, with what is missing. The lines add up to the score exactly.",
      "",
      "The lead stands as files of records leave it at --until, taken as replay takes them, or as a running"
          + " scorer has it (--url).",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./lead-scorer lead explain ada --events events.jsonl.gz --leads leads.jsonl \\",
      "      --companies companies.jsonl --until 2026-06-01T00:00:00Z",
      "  ./lead-scorer lead explain ada --url http://localhost:8080 --at 2026-07-01T00:00:00Z"
    })
final class LeadExplainCommand extends LeadAnswerCommand<Explanation> {
  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description =
          "Explain the score of this instant, if nothing happens until then: ISO-8601 or epoch milliseconds."
              + " Default: the lead's last evaluation.")
  private @Nullable Instant at;

  @Override
  Explanation of(ReplayedLead lead) {
    long instant = at == null ? lead.state().clock() : at.toEpochMilli();
    try {
      return new Explainer(lead.model()).of(lead.state(), instant);
    } catch (InstantOutOfRangeException e) {
      throw new WrongInputException("--at: " + e.getMessage());
    }
  }

  @Override
  Explanation read(String answer) {
    return ExplanationJson.read(answer);
  }

  @Override
  String write(Explanation explanation) {
    return ExplanationJson.write(explanation);
  }

  @Override
  void print(Explanation explanation, PrintWriter out) {
    LeadExplainReport.print(explanation, out);
  }

  @Override
  String page() {
    return "/explain";
  }

  @Override
  Map<String, String> parameters() {
    return at == null ? Map.of() : Map.of("at", at.toString());
  }
}
