package io.leadscorer.cli;

import io.leadscorer.domain.score.Forecast;
import io.leadscorer.domain.score.Forecaster;
import io.leadscorer.wire.ForecastJson;
import java.io.PrintWriter;
import picocli.CommandLine.Command;

/** {@code lead forecast}: where time alone takes a lead. */
@Command(
    name = "forecast",
    description = {
      "Prints the dated steps that a lead will take if nothing happens: decay, inactivity, dates that draw"
          + " near or pass, seasons.",
      "",
      "The lead stands as files of records leave it at --until, taken as replay takes them, or as a running"
          + " scorer has it (--url).",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./lead-scorer lead forecast ada --events events.jsonl.gz --leads leads.jsonl \\",
      "      --companies companies.jsonl --until 2026-06-01T00:00:00Z",
      "  ./lead-scorer lead forecast ada --url http://localhost:8080 --json"
    })
final class LeadForecastCommand extends LeadAnswerCommand<Forecast> {
  @Override
  Forecast of(ReplayedLead lead) {
    return new Forecaster(lead.model()).of(lead.state());
  }

  @Override
  Forecast read(String answer) {
    return ForecastJson.read(answer);
  }

  @Override
  String write(Forecast forecast) {
    return ForecastJson.write(forecast);
  }

  @Override
  void print(Forecast forecast, PrintWriter out) {
    LeadForecastReport.print(forecast, out);
  }

  @Override
  String page() {
    return "/forecast";
  }
}
