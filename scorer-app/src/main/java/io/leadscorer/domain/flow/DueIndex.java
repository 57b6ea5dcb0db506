package io.leadscorer.domain.flow;

import java.util.List;

/** Leads by the instant at which they are to be looked at, one row a lead at the most. */
public interface DueIndex {

  /** A row. */
  record Due(long at, String leadId) {}

  void add(Due due);

  void remove(Due due);

  /** The first rows at or before an instant, in order of (instant, lead), at most so many. */
  List<Due> upTo(long until, int most);
}
