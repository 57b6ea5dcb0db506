package io.leadscorer.domain.flow;

import io.leadscorer.domain.state.LeadState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where lead states are kept, one for each lead and model. What {@link #get} gives may be changed;
 * it counts once put back.
 */
public interface LeadStates {
  @Nullable LeadState get(String leadId, String modelId);

  void put(LeadState lead);

  /** Puts many back at once. */
  void putAll(List<LeadState> leads);

  void remove(String leadId, String modelId);

  /**
   * The states of the next leads in the order of their ids, those of one lead together.
   *
   * @param leadId where to go on; null to begin
   * @param most leads, not states
   */
  List<List<LeadState>> after(@Nullable String leadId, int most);
}
