package io.leadscorer.cli;

import picocli.CommandLine.Command;

/** {@code model}: what can be done with scoring models. */
@Command(
    name = "model",
    description = {"Works with scoring models.", ""},
    subcommands = {ModelCheckCommand.class, ModelDiffCommand.class},
    footer = {"", "Example:", "  ./lead-scorer model check ours.yaml"})
final class ModelCommand {}
