package io.leadscorer.domain.desk;

import java.util.function.Consumer;

/** Where the desk keeps the roster. */
public interface DeskReps {
  void put(DeskRep rep);

  void remove(String repId);

  void forEach(Consumer<DeskRep> each);
}
