package io.leadscorer.store;

import io.leadscorer.domain.desk.DeskRep;
import io.leadscorer.domain.desk.DeskReps;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The roster, by the representative's id. */
record StoredDeskReps(KeyValueStore<String, DeskRep> store) implements DeskReps {
  @Override
  public void put(DeskRep rep) {
    store.put(rep.rep().repId(), rep);
  }

  @Override
  public void remove(String repId) {
    store.delete(repId);
  }

  @Override
  public void forEach(Consumer<DeskRep> each) {
    try (KeyValueIterator<String, DeskRep> all = store.all()) {
      all.forEachRemaining(row -> each.accept(row.value));
    }
  }
}
