package io.leadscorer.domain.desk;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the desk keeps the latest handoff of each lead that ever had one. */
public interface DeskHandoffs {
  @Nullable DeskHandoff get(String leadId);

  void put(DeskHandoff handoff);

  void remove(String leadId);

  void forEach(Consumer<DeskHandoff> each);
}
