package io.leadscorer.domain.flow;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A due index that fails as soon as a lead has two rows under a model, or a row is removed that it
 * has not.
 */
final class StrictDueIndex implements DueIndex {
  private final TreeSet<Due> rows =
      new TreeSet<>(
          Comparator.comparingLong(Due::at).thenComparing(Due::leadId).thenComparing(Due::modelId));
  private final Map<List<String>, Due> byLead = new HashMap<>();

  @Override
  public void add(Due due) {
    Due other = byLead.put(List.of(due.leadId(), due.modelId()), due);
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
    byLead.remove(List.of(due.leadId(), due.modelId()));
  }

  @Override
  public @Nullable Due first(long until) {
    return rows.isEmpty() || rows.first().at() > until ? null : rows.first();
  }

  /** A lead's row under a model. */
  @Nullable Due of(String leadId, String modelId) {
    return byLead.get(List.of(leadId, modelId));
  }
}
