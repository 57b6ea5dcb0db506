package io.leadscorer.cli;

import picocli.CommandLine.Command;

/** {@code model}: what can be done with scoring models. */
@Command(
    name = "model",
    description = {"Works with scoring models.", ""},
    subcommands = {
      ModelCheckCommand.class,
      ModelDiffCommand.class,
      ModelPublishCommand.class,
      ModelRetireCommand.class,
      ModelListCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  ./lead-scorer model check ours.yaml",
      "  ./lead-scorer model publish ours.yaml --config scorer.properties"
    })
final class ModelCommand {}
