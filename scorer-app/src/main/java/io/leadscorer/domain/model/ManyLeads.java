package io.leadscorer.domain.model;

import java.util.Set;

/**
 * When many leads from one address are an anomaly (handoff.md, Anomalies).
 *
 * @param leads how many that were first seen there are too many
 * @param within so many milliseconds
 * @param except IP addresses, as trackers write them, from which many may come
 */
public record ManyLeads(int leads, long within, Set<String> except) {
  public ManyLeads {
    except = Set.copyOf(except);
  }
}
