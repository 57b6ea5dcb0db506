package io.leadscorer.domain.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people are alerted of (handoff.md, Anomalies), beside the repeated action.
 *
 * @param manyLeadsOneIp null where addresses are not looked at
 */
public record Anomalies(@Nullable ManyLeads manyLeadsOneIp, List<Suspicion> suspicions) {
  /** Nothing. */
  public static final Anomalies NONE = new Anomalies(null, List.of());

  public Anomalies {
    suspicions = List.copyOf(suspicions);
  }
}
