package io.leadscorer.replay.desk;

import io.leadscorer.domain.desk.DeskRep;
import io.leadscorer.domain.desk.DeskReps;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The roster in a map. */
final class InMemoryDeskReps implements DeskReps {
  private final Map<String, DeskRep> reps = new HashMap<>();

  @Override
  public void put(DeskRep rep) {
    reps.put(rep.rep().repId(), rep);
  }

  @Override
  public void remove(String repId) {
    reps.remove(repId);
  }

  @Override
  public void forEach(Consumer<DeskRep> each) {
    reps.values().forEach(each);
  }
}
