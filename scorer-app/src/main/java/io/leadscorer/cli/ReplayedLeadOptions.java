package io.leadscorer.cli;

import io.leadscorer.domain.model.ScoringModel;
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
          "--until",
          LedgerRetentionOption.NAME);

  @Mixin private InputFileOptions inputs = new InputFileOptions();

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

  /**
   * A lead as the files leave it; what cannot be taken of them is told.
   *
   * @param model a file, or null for the shipped b2b-4d
   */
  ReplayedLead lead(String leadId, @Nullable String model, BadLineLog badLines, PrintWriter err)
      throws IOException {
    ScoringModel scored =
        model == null ? ModelReader.shipped("b2b-4d") : ModelFiles.read(Path.of(model));
    return new ReplayedLead(scored, lead(leadId, scored, badLines, err));
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
