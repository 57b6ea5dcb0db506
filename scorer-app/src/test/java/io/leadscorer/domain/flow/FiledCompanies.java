package io.leadscorer.domain.flow;

import io.leadscorer.domain.lead.CompanyProfile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Company profiles in maps. To be filed in order of their instants. */
final class FiledCompanies implements CompanyTimeline {
  private final Map<String, TreeMap<Long, Optional<CompanyProfile>>> versions = new HashMap<>();
  private final Deque<Change> changes = new ArrayDeque<>();

  /** Files what is known of a company from an instant on; null when it is no longer known. */
  void file(String companyId, @Nullable CompanyProfile profile, long from) {
    versions
        .computeIfAbsent(companyId, id -> new TreeMap<>())
        .put(from, Optional.ofNullable(profile));
    changes.addLast(new Change(from, companyId));
  }

  boolean hasUntaken() {
    return !changes.isEmpty();
  }

  @Override
  public @Nullable CompanyProfile asOf(String companyId, long at) {
    Map.Entry<Long, Optional<CompanyProfile>> holds =
        versions.getOrDefault(companyId, new TreeMap<>()).floorEntry(at);
    return holds == null ? null : holds.getValue().orElse(null);
  }

  @Override
  public long nextChange(String companyId, long after) {
    Long next = versions.getOrDefault(companyId, new TreeMap<>()).higherKey(after);
    return next == null ? Long.MAX_VALUE : next;
  }

  @Override
  public @Nullable Change takeNext(long until) {
    return changes.isEmpty() || changes.getFirst().at() > until ? null : changes.removeFirst();
  }
}
