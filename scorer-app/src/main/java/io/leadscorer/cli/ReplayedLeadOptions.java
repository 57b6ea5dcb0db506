package io.leadscorer.cli;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.Explainer;
import io.leadscorer.domain.score.Explanation;
import io.leadscorer.domain.score.Forecast;
import io.leadscorer.domain.score.Forecaster;
import io.leadscorer.domain.score.InstantOutOfRangeException;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.replay.LeadReplay;
import io.leadscorer.replay.input.InputFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** One lead as files of records leave it. */
final class ReplayedLeadOptions {
  private static final List<String> NAMES =
      List.of(
          "--events",
          "--leads",
          "--companies",
          "--activities",
          "--model",
          "--until",
          LedgerRetentionOption.NAME);

  @Mixin private InputFileOptions inputs = new InputFileOptions();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "The scoring model. Default: the shipped b2b-4d.")
  private @Nullable Path model;

  @Option(
      names = "--until",
      paramLabel = "INSTANT",
      description = "Where the clock of the files ends: ISO-8601 or epoch milliseconds.")
  private @Nullable Instant until;

  @Mixin private LedgerRetentionOption retention = new LedgerRetentionOption();

  /** Whether any of them was given. */
  static boolean areAmong(ParseResult given) {
    return NAMES.stream().anyMatch(given::hasMatchedOption);
  }

  /** Refuses to be given together with another source of leads. */
  static void refuseBeside(String other, ParseResult given) {
    NAMES.stream()
        .filter(given::hasMatchedOption)
        .findFirst()
        .ifPresent(
            name -> {
              throw new WrongInputException(
                  "%s goes with files, not with %s: give either files or %s"
                      .formatted(name, other, other));
            });
  }

  /** The forecast of a lead; what cannot be taken of the files is told. */
  Forecast forecast(String leadId, BadLineLog badLines, PrintWriter err) throws IOException {
    ScoringModel scored = scored();
    return new Forecaster(scored).of(lead(leadId, scored, badLines, err));
  }

  /**
   * Why a lead has its score; what cannot be taken of the files is told.
   *
   * @param at the instant to explain, or null for the lead's clock
   */
  Explanation explanation(String leadId, @Nullable Instant at, BadLineLog badLines, PrintWriter err)
      throws IOException {
    ScoringModel scored = scored();
    LeadState lead = lead(leadId, scored, badLines, err);
    try {
      return new Explainer(scored).of(lead, at == null ? lead.clock() : at.toEpochMilli());
    } catch (InstantOutOfRangeException e) {
      throw new WrongInputException("--at: " + e.getMessage());
    }
  }

  private ScoringModel scored() throws IOException {
    return model == null ? ModelReader.shipped("b2b-4d") : ModelFiles.read(model);
  }

  private LeadState lead(String leadId, ScoringModel scored, BadLineLog badLines, PrintWriter err)
      throws IOException {
    List<InputFile> files = inputs.files();
    Instant end = until;
    if (end == null) {
      throw new WrongInputException("--until is missing: where the clock of the files ends");
    }
    LeadReplay replay =
        new LeadReplay(files, scored, retention.checked(List.of(scored)), end.toEpochMilli());
    Optional<LeadState> lead =
        replay.stateOf(leadId, badLines::add, refused -> err.println("refused: " + refused));
    badLines.end();
    return lead.orElseThrow(() -> unknown(leadId, files, end));
  }

  private static WrongInputException unknown(String leadId, List<InputFile> files, Instant until) {
    return new WrongInputException(
        "lead '%s' is not known at %s: it was not seen in %s, or was erased"
            .formatted(
                leadId,
                until,
                files.stream().map(InputFile::name).collect(Collectors.joining(", "))));
  }
}
