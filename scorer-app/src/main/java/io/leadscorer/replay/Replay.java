package io.leadscorer.replay;

import io.leadscorer.domain.flow.Refusal;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.replay.input.Arrival;
import java.time.Duration;
import java.util.List;

/**
 * Takes records in order on a clock that stands where the records say. As with ticks that come
 * every instant, what is due anywhere comes before the next record.
 */
final class Replay {
  private final ReplayedLeads leads;
  private final ReplayOutput output;
  private long clock = Long.MIN_VALUE;

  /**
   * A replay that has taken nothing yet.
   *
   * @param models of different ids; the first is primary
   * @param retention how long events can be told apart by their ids
   */
  Replay(List<ScoringModel> models, Terms terms, Duration retention, ReplayOutput output) {
    this.output = output;
    this.leads = new ReplayedLeads(models, terms, retention, output::told);
  }

  /** Takes a record that came no earlier than the ones before. */
  void take(Arrival arrival) {
    advance(arrival.at());
    Refusal refusal = Step.of(arrival).enter(leads, arrival.at()).refusal();
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
      leads.tick(until);
    }
  }

  /** Moves the clock to the end, after which nothing comes. */
  void end(long until) {
    advance(until);
    leads.end(until);
  }

  /** The leads as they stand. */
  ReplayedLeads leads() {
    return leads;
  }
}
