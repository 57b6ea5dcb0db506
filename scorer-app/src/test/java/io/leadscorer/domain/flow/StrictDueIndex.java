package io.leadscorer.domain.flow;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A due index that fails as soon as a lead has two rows, or a row is removed that it has not. */
final class StrictDueIndex implements DueIndex {
  private final TreeSet<Due> rows =
      new TreeSet<>(Comparator.comparingLong(Due::at).thenComparing(Due::leadId));
  private final Map<String, Due> byLead = new HashMap<>();

  @Override
  public void add(Due due) {
    Due other = byLead.put(due.leadId(), due);
    if (other != null) {
      throw new AssertionError("a second row %s beside %s".formatted(due, other));
    }
    rows.add(due);
  }

  @Override
  public void remove(Due due) {
    if (!rows.remove(due)) {
      throw new AssertionError("no row " + due);
    }
    byLead.remove(due.leadId());
  }

  @Override
  public @Nullable Due first(long until) {
    return rows.isEmpty() || rows.first().at() > until ? null : rows.first();
  }

  /** A lead's row. */
  @Nullable Due of(String leadId) {
    return byLead.get(leadId);
  }
}
