package io.leadscorer.cli;

import io.leadscorer.domain.score.Forecast;
import io.leadscorer.wire.ForecastJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

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
final class LeadForecastCommand implements Callable<Integer> {
  @Parameters(paramLabel = "LEAD", description = "The lead's id.")
  private String leadId = "";

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Ask a running scorer: http://HOST:PORT of any of its instances.")
  private @Nullable String url;

  @Mixin private ReplayedLeadOptions replayed = new ReplayedLeadOptions();

  @Option(names = "--json", description = "Print one JSON object instead.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    BadLineLog badLines = new BadLineLog(spec.commandLine().getErr());
    Forecast forecast = forecast(badLines);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(ForecastJson.write(forecast));
    } else {
      LeadForecastReport.print(forecast, out);
    }
    out.flush();
    return badLines.exitCode();
  }

  private Forecast forecast(BadLineLog badLines) throws IOException, InterruptedException {
    ParseResult given = spec.commandLine().getParseResult();
    if (url == null && !ReplayedLeadOptions.areAmong(given)) {
      throw new WrongInputException(
          "where is the lead? Give files of records (--events, --leads, --companies, --activities) and"
              + " --until, or --url of a running scorer");
    }
    if (url == null) {
      return replayed.forecast(leadId, badLines, spec.commandLine().getErr());
    }
    ReplayedLeadOptions.refuseBeside("--url", given);
    return RunningScorer.at(url).forecast(leadId);
  }
}
