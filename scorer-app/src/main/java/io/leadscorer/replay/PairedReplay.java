package io.leadscorer.replay;

import io.leadscorer.domain.flow.Refusal;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.Outbox;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.replay.input.Arrival;
import io.leadscorer.replay.input.LoadedInput;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Replays the same records under two models, which may have one id. */
public final class PairedReplay {
  private static final int PROGRESS_EVERY = 1_000;

  private final ScoringModel firstModel;
  private final ScoringModel secondModel;
  private final Replay first;
  private final Replay second;
  private long refusedByFirst;
  private long refusedBySecond;

  /**
   * @param retention how long events can be told apart by their ids
   */
  public PairedReplay(
      ScoringModel first,
      Outbox ofFirst,
      ScoringModel second,
      Outbox ofSecond,
      Duration retention) {
    this.firstModel = first;
    this.secondModel = second;
    this.first =
        new Replay(
            List.of(first), Terms.shipped(), retention, output(ofFirst, () -> refusedByFirst++));
    this.second =
        new Replay(
            List.of(second), Terms.shipped(), retention, output(ofSecond, () -> refusedBySecond++));
  }

  private static ReplayOutput output(Outbox out, Runnable refused) {
    return new ReplayOutput() {
      @Override
      public void told(Outcome outcome) {
        out.send(outcome);
      }

      @Override
      public void refused(Arrival arrival, Refusal refusal) {
        refused.run();
      }
    };
  }

  /**
   * Takes all records, and moves both clocks to the end.
   *
   * @param until in UTC milliseconds
   */
  public void play(LoadedInput input, long until, ReplayProgress progress) {
    int taken = 0;
    for (Arrival arrival : input.arrivals()) {
      first.take(arrival);
      second.take(arrival);
      taken++;
      if (taken % PROGRESS_EVERY == 0) {
        progress.taken(taken, input.arrivals().size());
      }
    }
    first.end(until);
    second.end(until);
    progress.taken(taken, taken);
  }

  /** The leads as they stand under the first model. */
  public Collection<LeadState> leadsOfFirst() {
    return first.leads().under(firstModel);
  }

  /** The leads as they stand under the second model. */
  public Collection<LeadState> leadsOfSecond() {
    return second.leads().under(secondModel);
  }

  /** How many records the first model's flow refused. */
  public long refusedByFirst() {
    return refusedByFirst;
  }

  /** How many records the second model's flow refused. */
  public long refusedBySecond() {
    return refusedBySecond;
  }
}
