package io.leadscorer.replay.desk;

import io.leadscorer.domain.desk.DeskHandoff;
import io.leadscorer.domain.desk.DeskHandoffs;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The latest handoff of each lead in a map. */
final class InMemoryDeskHandoffs implements DeskHandoffs {
  private final Map<String, DeskHandoff> byLead = new HashMap<>();

  @Override
  public @Nullable DeskHandoff get(String leadId) {
    return byLead.get(leadId);
  }

  @Override
  public void put(DeskHandoff handoff) {
    byLead.put(handoff.leadId(), handoff);
  }

  @Override
  public void remove(String leadId) {
    byLead.remove(leadId);
  }

  @Override
  public void forEach(Consumer<DeskHandoff> each) {
    byLead.values().forEach(each);
  }
}
