package io.leadscorer.replay.diff;

import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.score.Outbox;
import io.leadscorer.domain.score.Outcome;
import java.util.HashMap;
import java.util.Map;

/** Counts what comes of one model over the whole time, by lead. */
final class SideTally implements Outbox {
  private final Map<String, Long> handoffs = new HashMap<>();
  private final Map<String, Long> hotMqls = new HashMap<>();
  private long tierChanges;

  @Override
  public void send(Outcome outcome) {
    if (!(outcome instanceof Outcome.TierChange change)) {
      return;
    }
    tierChanges++;
    if (change.toDisposition() == Disposition.HANDOFF
        && change.fromDisposition() != Disposition.HANDOFF) {
      handoffs.merge(change.leadId(), 1L, Long::sum);
    }
    if (change.hotMql()) {
      hotMqls.merge(change.leadId(), 1L, Long::sum);
    }
  }

  Map<String, Long> handoffs() {
    return handoffs;
  }

  Map<String, Long> hotMqls() {
    return hotMqls;
  }

  long tierChanges() {
    return tierChanges;
  }
}
