package io.leadscorer.domain.reference;

import io.leadscorer.domain.lead.LeadProfile;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What depends on the local date: timing (scoring.md 2.5) and seasons (scoring.md 3). */
final class Calendar {
  private static final Set<Integer> SCHOOL_YEAR = Set.of(1, 2, 7, 8);
  private static final Set<Integer> BUDGET_CLOSE = Set.of(11, 12);

  private static final Map<ZoneId, Calendar> KNOWN = new HashMap<>();

  private final Midnights midnights;

  private Calendar(ZoneId zone) {
    this.midnights = new Midnights(zone);
  }

  static Calendar in(ZoneId zone) {
    return KNOWN.computeIfAbsent(zone, Calendar::new);
  }

  LocalDate today(long at) {
    return midnights.today(at);
  }

  long midnightBefore(long at) {
    return midnights.before(at);
  }

  long midnightAfter(long at) {
    return midnights.after(at);
  }

  /** Raw timing points on a local date: the best of the lead's dates. */
  long timing(@Nullable LeadProfile lead, LocalDate today) {
    if (lead == null) {
      return 0;
    }
    return Stream.of(lead.budgetDate(), lead.contractExpiresOn(), lead.projectStartsOn())
        .filter(Objects::nonNull)
        .mapToLong(date -> band(date, today))
        .max()
        .orElse(0);
  }

  private static long band(LocalDate date, LocalDate today) {
    if (date.isBefore(today)) {
      return 0;
    }
    if (!date.isAfter(today.plusMonths(3))) {
      return 10;
    }
    if (!date.isAfter(today.plusMonths(6))) {
      return 7;
    }
    return date.isAfter(today.plusMonths(12)) ? 0 : 3;
  }

  /** The factor on all dimensions, in halves. */
  int onAll(@Nullable String industry, LocalDate today) {
    return "education".equals(industry) && SCHOOL_YEAR.contains(today.getMonthValue()) ? 3 : 2;
  }

  /** The further factor on timing. */
  int onTiming(@Nullable String industry, LocalDate today) {
    return "saas".equals(industry) && BUDGET_CLOSE.contains(today.getMonthValue()) ? 2 : 1;
  }
}
