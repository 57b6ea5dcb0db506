package io.leadscorer.replay;

import io.leadscorer.domain.flow.Refusal;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.Outbox;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.replay.input.Arrival;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes records in order on a clock that stands where the records say, and passes each to every
 * model. As with ticks that come every instant, what is due anywhere comes before the next record.
 */
final class Replay {
  private final List<ModelReplay> models = new ArrayList<>();
  private final ReplayOutput output;
  private long clock = Long.MIN_VALUE;

  /**
   * A replay that has taken nothing yet.
   *
   * @param retention how long events can be told apart by their ids
   */
  Replay(List<ScoringModel> models, Duration retention, ReplayOutput output) {
    this.output = output;
    for (int i = 0; i < models.size(); i++) {
      boolean last = i == models.size() - 1;
      this.models.add(new ModelReplay(models.get(i), retention, outbox(last)));
    }
  }

  /** Every flow tells of an erasure; that of the last model stands for all, after all. */
  private Outbox outbox(boolean last) {
    return outcome -> {
      if (last || !(outcome instanceof Outcome.Erased)) {
        output.told(outcome);
      }
    };
  }

  /** Takes a record that came no earlier than the ones before. */
  void take(Arrival arrival) {
    advance(arrival.at());
    Step step = Step.of(arrival);
    Refusal refusal = null;
    for (ModelReplay model : models) {
      Refusal said = step.enter(model, arrival.at());
      refusal = refusal == null ? said : refusal;
    }
    if (refusal != null) {
      output.refused(arrival, refusal);
    }
  }

  /**
   * Moves the clock. At an instant at which it stands already nothing is to be done: records take
   * what is due for their lead, and company profiles of one instant are to hold together.
   */
  void advance(long until) {
    if (until > clock) {
      clock = until;
      models.forEach(model -> model.tick(until));
    }
  }

  /** The models with their leads as they stand. */
  List<ModelReplay> models() {
    return models;
  }
}
