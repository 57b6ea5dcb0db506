package io.leadscorer.cli;

import io.leadscorer.domain.score.Standing;
import io.leadscorer.domain.score.Standings;
import io.leadscorer.wire.StandingJson;
import java.io.PrintWriter;
import picocli.CommandLine.Command;

/** {@code lead show}: how a lead stands. */
@Command(
    name = "show",
    description = {
      "Prints how a lead stands: tier, score and its parts, what is to be done with it, what comes next,"
          + " its latest touches.",
      "",
      "The lead stands as files of records leave it at --until, taken as replay takes them, or as a running"
          + " scorer has it (--url).",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./lead-scorer lead show ada --events events.jsonl.gz --leads leads.jsonl \\",
      "      --companies companies.jsonl --until 2026-06-01T00:00:00Z",
      "  ./lead-scorer lead show ada --url http://localhost:8080"
    })
final class LeadShowCommand extends LeadAnswerCommand<Standing> {
  @Override
  Standing of(ReplayedLead lead) {
    return new Standings(lead.model()).of(lead.state());
  }

  @Override
  Standing read(String answer) {
    return StandingJson.read(answer);
  }

  @Override
  String write(Standing standing) {
    return StandingJson.write(standing);
  }

  @Override
  void print(Standing standing, PrintWriter out) {
    LeadShowReport.print(standing, out);
  }

  @Override
  String page() {
    return "";
  }
}
