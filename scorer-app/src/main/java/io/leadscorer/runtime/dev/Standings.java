package io.leadscorer.runtime.dev;

import io.leadscorer.events.TierChange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who stands where by the primary model, as the tier changes told so far. Thread-safe. */
final class Standings {
  private static final int LATEST = 8;

  private final String modelId;
  private final Map<String, String> tierOf = new HashMap<>();
  private final Map<String, Integer> leadsByTier = new LinkedHashMap<>();
  private final Deque<TierChange> latest = new ArrayDeque<>();
  private long changes;
  private long handoffs;
  private long onTrial;

  Standings(String modelId, List<String> tiers) {
    this.modelId = modelId;
    tiers.forEach(tier -> leadsByTier.put(tier, 0));
  }

  synchronized void take(TierChange change) {
    if (!change.getModelId().equals(modelId)) {
      onTrial++;
      return;
    }
    String before = tierOf.put(change.getLeadId(), change.getToTier());
    if (before != null) {
      leadsByTier.merge(before, -1, Integer::sum);
    }
    leadsByTier.merge(change.getToTier(), 1, Integer::sum);
    changes++;
    if (change.getToDisposition().equals("handoff")
        && !change.getFromDisposition().equals("handoff")) {
      handoffs++;
    }
    latest.addLast(change);
    if (latest.size() > LATEST) {
      latest.removeFirst();
    }
  }

  /** Leads by tier, highest first. */
  synchronized Map<String, Integer> leadsByTier() {
    return new LinkedHashMap<>(leadsByTier);
  }

  synchronized List<TierChange> latest() {
    return new ArrayList<>(latest);
  }

  synchronized long changes() {
    return changes;
  }

  synchronized long handoffs() {
    return handoffs;
  }

  /** Changes that other models tell, which are on trial. */
  synchronized long onTrial() {
    return onTrial;
  }
}
