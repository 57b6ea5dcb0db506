package io.leadscorer.store;

import io.leadscorer.domain.desk.DeskHandoff;
import io.leadscorer.domain.desk.DeskHandoffs;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The latest handoff of each lead, by lead id. */
record StoredDeskHandoffs(KeyValueStore<String, DeskHandoff> store) implements DeskHandoffs {
  @Override
  public @Nullable DeskHandoff get(String leadId) {
    return store.get(leadId);
  }

  @Override
  public void put(DeskHandoff handoff) {
    store.put(handoff.leadId(), handoff);
  }

  @Override
  public void remove(String leadId) {
    store.delete(leadId);
  }

  @Override
  public void forEach(Consumer<DeskHandoff> each) {
    try (KeyValueIterator<String, DeskHandoff> all = store.all()) {
      all.forEachRemaining(row -> each.accept(row.value));
    }
  }
}
