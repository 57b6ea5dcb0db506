package io.leadscorer.cli;

import picocli.CommandLine.Command;

/** {@code routing}: what can be done with the terms of handing leads over. */
@Command(
    name = "routing",
    description = {"Works with the terms on which leads are handed over to sales.", ""},
    subcommands = {
      RoutingCheckCommand.class,
      RoutingPublishCommand.class,
      RoutingShowCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  ./lead-scorer routing check routing.yaml",
      "  ./lead-scorer routing publish routing.yaml --config scorer.properties"
    })
final class RoutingCommand {}
