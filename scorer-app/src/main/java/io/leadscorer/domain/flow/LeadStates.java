package io.leadscorer.domain.flow;

import io.leadscorer.domain.state.LeadState;
import org.jspecify.annotations.Nullable;

/** Where lead states are kept. What {@link #get} gives may be changed; it counts once put back. */
public interface LeadStates {
  @Nullable LeadState get(String leadId);

  void put(LeadState lead);

  void remove(String leadId);
}
