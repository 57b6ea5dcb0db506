package io.leadscorer.domain.flow;

import org.jspecify.annotations.Nullable;

/** Leads by the instant at which they are to be looked at, one row a lead and model at the most. */
public interface DueIndex {

  /** A row. */
  record Due(long at, String leadId, String modelId) {}

  /** Adds a row that is not there. */
  void add(Due due);

  /** Removes a row that is there. */
  void remove(Due due);

  /** The first row in order of (instant, lead, model), if it is at or before an instant. */
  @Nullable Due first(long until);

  /** Puts away what is in memory alone: the next to look at the leads may be another. */
  default void putAway() {}
}
