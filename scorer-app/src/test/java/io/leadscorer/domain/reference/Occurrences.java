package io.leadscorer.domain.reference;

import io.leadscorer.domain.lead.SalesActivity.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Counts, recency and gates of {@link Language#FULL}, of a lead with the facts so far. */
final class Occurrences {
  private static final Set<String> READING = Set.of("email_open", "email_click");

  private final boolean any;
  private final boolean decides;
  private final List<Long> views = new ArrayList<>();
  private final List<Long> downloads = new ArrayList<>();
  private final List<Long> readings = new ArrayList<>();
  private final List<Long> demos = new ArrayList<>();

  /** Those that came after the last verdict {@code not_ready}. */
  private final List<Long> freshDemos = new ArrayList<>();

  private final List<Long> freshDownloads = new ArrayList<>();

  Occurrences(List<Fact> facts, Profiles profiles, Language language) {
    any = language == Language.FULL;
    decides = profiles.lead() != null && "c_level".equals(profiles.lead().seniority());
    for (Fact fact : facts) {
      if (fact instanceof Fact.EventCame came) {
        add(came.event().type(), Ages.hour(came.event().occurredAt()));
      } else if (fact instanceof Fact.ActivityCame came
          && came.activity().verdict() == Verdict.NOT_READY) {
        freshDemos.clear();
        freshDownloads.clear();
      }
    }
  }

  private void add(String type, long hour) {
    if (type.equals("page_view")) {
      views.add(hour);
    } else if (type.equals("content_download")) {
      downloads.add(hour);
      freshDownloads.add(hour);
    } else if (READING.contains(type)) {
      readings.add(hour);
    } else if (type.equals("demo_request")) {
      demos.add(hour);
      freshDemos.add(hour);
    }
  }

  private static long within(int days, List<Long> hours, long at) {
    return hours.stream().filter(hour -> !Ages.reached(hour, days, at)).count();
  }

  long visitsAt(long at) {
    if (!any) {
      return 0;
    }
    long count = within(10, views, at);
    if (count >= 5) {
      return 6_000;
    }
    return count >= 2 ? 3_000 : 0;
  }

  long neverOpensAt(long at) {
    return any && within(20, downloads, at) >= 1 && within(20, readings, at) == 0 ? -7_000 : 0;
  }

  long demos() {
    return any && demos.size() >= 3 ? 5_000 : 0;
  }

  long touchAt(long at) {
    if (!any || readings.isEmpty()) {
      return 0;
    }
    if (within(7, readings, at) > 0) {
      return 8_000;
    }
    return within(21, readings, at) > 0 ? 4_000 : -3_000;
  }

  /** How high the lead stands at least, from 0 for COLD to 3 for HOT. */
  int leastRankAt(long at) {
    if (any && decides && within(12, freshDownloads, at) > 0) {
      return 3;
    }
    return any && within(5, freshDemos, at) > 0 ? 2 : 0;
  }
}
