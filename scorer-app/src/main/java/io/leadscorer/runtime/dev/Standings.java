package io.leadscorer.runtime.dev;

import io.leadscorer.events.TierChange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who stands where, as the tier changes told so far. Thread-safe. */
final class Standings {
  private static final int LATEST = 8;

  private final Map<String, String> tierOf = new HashMap<>();
  private final Map<String, Integer> leadsByTier = new LinkedHashMap<>();
  private final Deque<TierChange> latest = new ArrayDeque<>();
  private long changes;
  private long handoffs;

  Standings(List<String> tiers) {
    tiers.forEach(tier -> leadsByTier.put(tier, 0));
  }

  synchronized void take(TierChange change) {
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
}
