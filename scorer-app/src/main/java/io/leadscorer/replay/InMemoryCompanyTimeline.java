package io.leadscorer.replay;

import io.leadscorer.domain.flow.CompanyTimeline;
import io.leadscorer.domain.lead.CompanyProfile;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Company profiles by the instant of their record, from which they hold. */
final class InMemoryCompanyTimeline implements CompanyTimeline {
  private final Map<String, TreeMap<Long, Optional<CompanyProfile>>> versions = new HashMap<>();
  private final TreeSet<Change> changes =
      new TreeSet<>(Comparator.comparingLong(Change::at).thenComparing(Change::companyId));

  /** Files a profile; of several of one company at one instant the last one holds. */
  void file(CompanyProfile profile, long from) {
    file(profile.companyId(), Optional.of(profile), from);
  }

  /** From an instant on a company is no longer known. */
  void withdraw(String companyId, long from) {
    file(companyId, Optional.empty(), from);
  }

  private void file(String companyId, Optional<CompanyProfile> profile, long from) {
    versions.computeIfAbsent(companyId, id -> new TreeMap<>()).put(from, profile);
    changes.add(new Change(from, companyId));
  }

  @Override
  public @Nullable CompanyProfile asOf(String companyId, long at) {
    TreeMap<Long, Optional<CompanyProfile>> known = versions.get(companyId);
    Map.Entry<Long, Optional<CompanyProfile>> holds = known == null ? null : known.floorEntry(at);
    return holds == null ? null : holds.getValue().orElse(null);
  }

  @Override
  public long nextChange(String companyId, long after) {
    TreeMap<Long, Optional<CompanyProfile>> known = versions.get(companyId);
    Long next = known == null ? null : known.higherKey(after);
    return next == null ? Long.MAX_VALUE : next;
  }

  /** When the next change is to be taken; {@link Long#MAX_VALUE} for none. */
  long nextChange() {
    return changes.isEmpty() ? Long.MAX_VALUE : changes.first().at();
  }

  @Override
  public @Nullable Change takeNext(long until) {
    return changes.isEmpty() || changes.first().at() > until ? null : changes.pollFirst();
  }
}
