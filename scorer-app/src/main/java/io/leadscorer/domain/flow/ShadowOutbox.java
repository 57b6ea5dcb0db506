package io.leadscorer.domain.flow;

import io.leadscorer.domain.score.Outbox;
import io.leadscorer.domain.score.Outcome;

/**
 * Tells of leads under a model that is tried beside the primary one: its tier changes, none of them
 * an alert. All else has one record a lead, which is the primary model's.
 */
record ShadowOutbox(Outbox out) implements Outbox {
  @Override
  public void send(Outcome outcome) {
    if (outcome instanceof Outcome.TierChange change) {
      out.send(change.withoutAlert());
    }
  }
}
