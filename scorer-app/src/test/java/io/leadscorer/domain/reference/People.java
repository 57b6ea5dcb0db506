package io.leadscorer.domain.reference;

import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.lead.LifecycleStage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random profiles of one lead and of the companies that it may belong to. */
final class People {
  private static final List<String> COMPANIES = List.of("c1", "c2", "c3");
  private static final String[] INDUSTRIES = {
    "saas", "saas", "education", "education", "finance", "manufacturing", "farming", null
  };
  private static final String[] SENIORITIES = {"c_level", "c_level", "vp", "staff", null};
  private static final String[] EMAILS = {
    "a@acme.example", "a@gmail.com", "b@Naver.com", "c@notgmail.com", "odd", null, null, null
  };
  private static final Long[] EMPLOYEES = {
    0L, 1L, 49L, 50L, 99L, 100L, 999L, 1000L, 5000L, 5001L, 300L, 2500L, null
  };
  private static final Long[] REVENUES = {
    9_999_999L, 10_000_000L, 50_000_000L, 1_000_000_000L, 1_000_000_001L, 20_000_000L, null
  };
  private static final String[] SOLUTIONS = {"legacy-crm", "spreadsheet", "other-crm", null};

  private final String leadId;
  private final Random random;
  private final boolean promising;
  private final Map<String, CompanyProfile> companies = new HashMap<>();
  private @Nullable String companyId;

  /**
   * @param promising whether the lead is mostly one that may be handed to sales
   */
  People(String leadId, Random random, boolean promising) {
    this.leadId = leadId;
    this.random = random;
    this.promising = promising;
    for (String id : COMPANIES) {
      if (random.nextInt(3) > 0) {
        companies.put(id, companyProfile(id, 0));
      }
    }
  }

  /** A new profile of the lead, whole. */
  Fact.ProfileCame profile(long now, LocalDate today) {
    companyId = random.nextInt(6) == 0 ? null : any(COMPANIES.toArray(new String[0]));
    LeadProfile profile =
        new LeadProfile(
            leadId,
            now,
            any(EMAILS),
            null,
            null,
            null,
            any(SENIORITIES),
            null,
            companyId,
            random.nextInt(3) == 0 ? null : any(INDUSTRIES),
            null,
            null,
            null,
            null,
            null,
            date(today),
            date(today),
            date(today),
            random.nextInt(promising ? 25 : 6) == 0 ? any(LifecycleStage.values()) : null,
            flag(),
            flag(),
            flag(),
            flag(),
            null,
            Map.of());
    return new Fact.ProfileCame(now, profile, companyId == null ? null : companies.get(companyId));
  }

  /** A change of the lead's company, if it has one: a new profile, at times none any more. */
  Optional<Fact> company(long now) {
    if (companyId == null) {
      return Optional.empty();
    }
    if (random.nextInt(5) == 0) {
      companies.remove(companyId);
    } else {
      companies.put(companyId, companyProfile(companyId, now));
    }
    return Optional.of(new Fact.CompanyCame(now, companies.get(companyId)));
  }

  private CompanyProfile companyProfile(String id, long now) {
    boolean fits = random.nextInt(promising ? 6 : 3) > 0;
    return new CompanyProfile(
        id,
        now,
        null,
        any(INDUSTRIES),
        null,
        any(EMPLOYEES),
        fits ? Long.valueOf(50_000_000L) : any(REVENUES),
        fits ? List.of("cobol", "aws") : random.nextBoolean() ? List.of() : List.of("hubspot"),
        fits ? "in-house" : any(SOLUTIONS),
        Map.of());
  }

  /** Often on an edge of a band, counted from today or from a month's end; at times none. */
  private @Nullable LocalDate date(LocalDate today) {
    int months = any(new Integer[] {0, 3, 6, 12});
    return switch (random.nextInt(8)) {
      case 0 -> today.plusMonths(months).plusDays(random.nextInt(5) - 2);
      case 1 -> today.plusDays(random.nextInt(500) - 40);
      case 2 ->
          LocalDate.of(today.getYear() + random.nextInt(2), any(new Integer[] {2, 5, 8}), 28)
              .plusDays(random.nextInt(4));
      case 3 -> {
        // The day on which a month ends, and the last one that a band reaches from it.
        LocalDate end = today.plusMonths(random.nextInt(3)).withDayOfMonth(1).plusMonths(1);
        yield end.minusDays(1).plusMonths(months).plusDays(random.nextInt(3) - 1);
      }
      case 4 ->
          Stream.of(LocalDate.of(2024, 2, 29), LocalDate.of(2028, 2, 29))
              .filter(leapDay -> leapDay.isAfter(today) && leapDay.isBefore(today.plusDays(400)))
              .findFirst()
              .orElse(null);
      default -> null;
    };
  }

  private @Nullable Boolean flag() {
    if (random.nextInt(promising ? 60 : 15) == 0) {
      return true;
    }
    return random.nextBoolean() ? false : null;
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
