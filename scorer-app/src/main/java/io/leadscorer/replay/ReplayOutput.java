package io.leadscorer.replay;

import io.leadscorer.domain.flow.Refusal;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.replay.input.Arrival;

/** Takes what comes of a replay, in order. */
interface ReplayOutput {
  void told(Outcome outcome);

  void refused(Arrival arrival, Refusal refusal);
}
