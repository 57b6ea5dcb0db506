package io.leadscorer.cli;

import picocli.CommandLine.Command;

/** {@code lead}: what can be asked about one lead. */
@Command(
    name = "lead",
    description = {"Tells about one lead.", ""},
    subcommands = {LeadShowCommand.class, LeadExplainCommand.class, LeadForecastCommand.class},
    footer = {
      "",
      "Examples:",
      "  ./lead-scorer lead show ada --url http://localhost:8080",
      "  ./lead-scorer lead explain ada --events events.jsonl --until 2026-06-01T00:00:00Z",
      "  ./lead-scorer lead forecast ada --events events.jsonl --until 2026-06-01T00:00:00Z",
      "  ./lead-scorer lead forecast ada --url http://localhost:8080"
    })
final class LeadCommand {}
