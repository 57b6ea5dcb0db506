package io.leadscorer.replay;

import io.leadscorer.domain.flow.Refusal;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Tier;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.domain.score.TierMove;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.replay.ReplaySummary.ModelSummary;
import io.leadscorer.replay.input.Arrival;
import io.leadscorer.replay.input.BadLine;
import io.leadscorer.replay.input.InputKind;
import io.leadscorer.replay.input.LoadedInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Replays files into files. */
public final class ReplayJob {
  private static final int PROGRESS_EVERY = 1_000;

  private final ReplayRequest request;
  private final ReplayTally tally = new ReplayTally();
  private final DeadLetters deadLetters = new DeadLetters();

  public ReplayJob(ReplayRequest request) {
    this.request = request;
  }

  /**
   * Runs it.
   *
   * @param badLines is told each line that cannot be taken, before the first record is
   * @throws io.leadscorer.replay.input.InputFileException when a file cannot be read
   */
  public ReplaySummary run(Consumer<BadLine> badLines, ReplayProgress progress) throws IOException {
    LoadedInput input = LoadedInput.load(request.inputs(), request.until());
    for (BadLine line : input.badLines()) {
      badLines.accept(line);
      deadLetters.malformed(line);
      tally.refused(Refusal.MALFORMED);
    }
    Replay replay;
    try (OutputFiles files = OutputFiles.in(request.out());
        WriteBehind writer = new WriteBehind(files)) {
      replay = new Replay(request.models(), request.terms(), request.retention(), all(writer));
      play(replay, input.arrivals(), progress);
    }
    deadLetters.write(request.inputs(), request.out());
    return summary(input, replay);
  }

  private ReplayOutput all(WriteBehind writer) {
    return new ReplayOutput() {
      @Override
      public void told(Outcome outcome) {
        writer.add(outcome);
        tally.told(outcome);
      }

      @Override
      public void refused(Arrival arrival, Refusal refusal) {
        deadLetters.refused(arrival, refusal);
        tally.refused(refusal.reason());
      }
    };
  }

  private void play(Replay replay, List<Arrival> arrivals, ReplayProgress progress) {
    int taken = 0;
    for (Arrival arrival : arrivals) {
      replay.take(arrival);
      taken++;
      if (taken % PROGRESS_EVERY == 0) {
        progress.taken(taken, arrivals.size());
      }
    }
    replay.end(request.until());
    progress.taken(taken, taken);
  }

  private ReplaySummary summary(LoadedInput input, Replay replay) {
    Map<InputKind, Long> records = new EnumMap<>(InputKind.class);
    for (InputKind kind : InputKind.values()) {
      records.put(kind, 0L);
    }
    input.arrivals().forEach(arrival -> records.merge(arrival.kind(), 1L, Long::sum));
    List<ModelSummary> models = new ArrayList<>();
    request.models().forEach(model -> models.add(summary(model, replay.leads().under(model))));
    return new ReplaySummary(
        records,
        input.later(),
        input.badLines().size(),
        input.arrivals().isEmpty() ? request.until() : input.arrivals().get(0).at(),
        request.until(),
        tally.refusals(),
        replay.leads().contactRates(),
        models);
  }

  private ModelSummary summary(ScoringModel model, Collection<LeadState> leads) {
    Map<String, Long> leadsByTier = new LinkedHashMap<>();
    model.tiers().forEach(tier -> leadsByTier.put(tier.name(), 0L));
    for (LeadState lead : leads) {
      leadsByTier.merge(lead.tier(), 1L, Long::sum);
    }
    Map<TierMove, Long> changes = new LinkedHashMap<>();
    Map<TierMove, Long> counted = tally.moves(model.id());
    counted.keySet().stream()
        .sorted(
            Comparator.<TierMove>comparingInt(move -> rank(model, move.from()))
                .thenComparingInt(move -> rank(model, move.to())))
        .forEach(move -> changes.put(move, counted.getOrDefault(move, 0L)));
    return new ModelSummary(
        model.id(),
        model.version(),
        changes,
        leadsByTier,
        tally.hotMqls(model.id()),
        tally.scores(model.id()));
  }

  /** From the lowest tier to the highest, with none below all. */
  private static int rank(ScoringModel model, String tier) {
    List<String> names = model.tiers().stream().map(Tier::name).toList();
    return names.contains(tier) ? names.size() - names.indexOf(tier) : 0;
  }
}
