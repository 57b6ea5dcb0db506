package io.leadscorer.replay;

import io.leadscorer.domain.flow.LeadStates;
import io.leadscorer.domain.state.LeadState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lead states by model and lead. */
final class InMemoryLeadStates implements LeadStates {
  private final Map<String, Map<String, LeadState>> byModel = new HashMap<>();

  @Override
  public @Nullable LeadState get(String leadId, String modelId) {
    return under(modelId).get(leadId);
  }

  @Override
  public void put(LeadState lead) {
    byModel.computeIfAbsent(lead.model().id(), model -> new HashMap<>()).put(lead.leadId(), lead);
  }

  @Override
  public void putAll(List<LeadState> leads) {
    leads.forEach(this::put);
  }

  @Override
  public void remove(String leadId, String modelId) {
    under(modelId).remove(leadId);
  }

  @Override
  public List<List<LeadState>> after(@Nullable String leadId, int most) {
    List<List<LeadState>> next = new ArrayList<>();
    byModel.values().stream()
        .flatMap(leads -> leads.keySet().stream())
        .distinct()
        .filter(id -> leadId == null || id.compareTo(leadId) > 0)
        .sorted()
        .limit(most)
        .forEach(id -> next.add(of(id)));
    return next;
  }

  private List<LeadState> of(String leadId) {
    List<LeadState> states = new ArrayList<>();
    for (Map<String, LeadState> leads : byModel.values()) {
      LeadState state = leads.get(leadId);
      if (state != null) {
        states.add(state);
      }
    }
    return states;
  }

  /** The leads as they stand under a model. */
  Collection<LeadState> all(String modelId) {
    return under(modelId).values();
  }

  private Map<String, LeadState> under(String modelId) {
    return byModel.getOrDefault(modelId, Map.of());
  }
}
