package io.leadscorer.store;

import io.leadscorer.domain.flow.LeadStates;
import io.leadscorer.domain.state.LeadState;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Lead states by lead id and model id. */
record StoredLeadStates(KeyValueStore<String, LeadState> store) implements LeadStates {

  /** The key of a lead under a model. */
  static String key(String leadId, String modelId) {
    return leadId + OrderedKey.END + modelId;
  }

  @Override
  public @Nullable LeadState get(String leadId, String modelId) {
    return store.get(key(leadId, modelId));
  }

  @Override
  public void put(LeadState lead) {
    store.put(key(lead.leadId(), lead.model().id()), lead);
  }

  @Override
  public void putAll(List<LeadState> leads) {
    List<KeyValue<String, LeadState>> rows = new ArrayList<>(leads.size());
    for (LeadState lead : leads) {
      rows.add(KeyValue.pair(key(lead.leadId(), lead.model().id()), lead));
    }
    store.putAll(rows);
  }

  @Override
  public void remove(String leadId, String modelId) {
    // A deletion would read first what is to go.
    store.put(key(leadId, modelId), null);
  }

  @Override
  @SuppressWarnings("NullAway") // a range without an end is one to the last key
  public List<List<LeadState>> after(@Nullable String leadId, int most) {
    String from = leadId == null ? null : leadId + (char) (OrderedKey.END + 1);
    List<List<LeadState>> next = new ArrayList<>();
    String last = "";
    try (KeyValueIterator<String, LeadState> rows = store.range(from, null)) {
      while (rows.hasNext()) {
        LeadState state = rows.next().value;
        if (next.isEmpty() || !state.leadId().equals(last)) {
          if (next.size() == most) {
            break;
          }
          next.add(new ArrayList<>(1));
          last = state.leadId();
        }
        next.get(next.size() - 1).add(state);
      }
    }
    return next;
  }
}
