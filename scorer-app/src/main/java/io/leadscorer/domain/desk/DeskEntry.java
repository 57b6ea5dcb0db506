package io.leadscorer.domain.desk;

import io.leadscorer.domain.handoff.SalesRep;
import io.leadscorer.domain.score.DeskSignal;
import org.jspecify.annotations.Nullable;

/** What the desk is told. */
public sealed interface DeskEntry {

  /** Something became of a lead. */
  record OfLead(DeskSignal signal) implements DeskEntry {}

  /**
   * The roster changed.
   *
   * @param rep null for one who left
   */
  record OfRep(String repId, @Nullable SalesRep rep) implements DeskEntry {}
}
