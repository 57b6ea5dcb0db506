package io.leadscorer.cli;

import io.leadscorer.domain.model.ScoringModel;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** How long what a lead did is remembered. */
final class LedgerRetentionOption {
  static final String NAME = "--ledger-retention";

  @Option(
      names = NAME,
      paramLabel = "DURATION",
      defaultValue = "200d",
      description = "How long an event_id is known again. Default: ${DEFAULT-VALUE}.")
  private Duration retention = Duration.ZERO;

  /** The retention, long enough for every one of the models. */
  Duration checked(List<ScoringModel> models) {
    for (ScoringModel model : models) {
      if (retention.toMillis() < model.horizon()) {
        throw new WrongInputException(
            "%s is %d days, but model %s looks back %d days"
                .formatted(
                    NAME,
                    retention.toDays(),
                    model.id(),
                    Duration.ofMillis(model.horizon()).toDays()));
      }
    }
    return retention;
  }
}
