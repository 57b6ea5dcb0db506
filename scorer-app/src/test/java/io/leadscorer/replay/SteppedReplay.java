package io.leadscorer.replay;

import io.leadscorer.domain.flow.Refusal;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.replay.input.Arrival;
import io.leadscorer.replay.input.BadLine;
import io.leadscorer.replay.input.InputFile;
import io.leadscorer.replay.input.InputKind;
import io.leadscorer.replay.input.InputLine;
import io.leadscorer.replay.input.InputReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The replay of one model, line by line and with a look at the leads in between. */
public final class SteppedReplay {
  private final Path folder;
  private final List<Outcome> told = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();
  private final ScoringModel model;
  private final Replay replay;
  private int lines;

  /**
   * @param folder for the lines, which are read as those of input files are
   */
  public SteppedReplay(ScoringModel model, Path folder) {
    this(model, Terms.shipped(), folder);
  }

  /** The same on other terms of handing leads over. */
  public SteppedReplay(ScoringModel model, Terms terms, Path folder) {
    this.folder = folder;
    ReplayOutput output =
        new ReplayOutput() {
          @Override
          public void told(Outcome outcome) {
            told.add(outcome);
          }

          @Override
          public void refused(Arrival arrival, Refusal refusal) {
            refusals.add(refusal.reason());
          }
        };
    this.model = model;
    this.replay = new Replay(List.of(model), terms, Duration.ofDays(400), output);
  }

  /** Takes one line of an input file; gives why it was refused, if it was. */
  public List<String> take(InputKind kind, String json) {
    InputLine line = read(kind, json);
    if (line instanceof BadLine bad) {
      return List.of(bad.detail());
    }
    refusals.clear();
    replay.take((Arrival) line);
    return List.copyOf(refusals);
  }

  private InputLine read(InputKind kind, String json) {
    try {
      Path file = folder.resolve(lines++ + ".jsonl");
      Files.writeString(file, json + "\n");
      try (InputReader<?> reader = InputFile.of(kind, file).open()) {
        return reader.next();
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot keep a line in " + folder, e);
    }
  }

  /** Moves the clock; company profiles of that very instant reach their leads too. */
  public void advance(long until) {
    replay.advance(until);
    replay.leads().tick(until);
  }

  /** What was told since the last asking. */
  public List<Outcome> told() {
    List<Outcome> since = List.copyOf(told);
    told.clear();
    return since;
  }

  /** How a lead stands; empty if it was never seen, or erased. */
  public Optional<LeadState> lead(String leadId) {
    return replay.leads().under(model).stream()
        .filter(lead -> lead.leadId().equals(leadId))
        .findFirst();
  }
}
