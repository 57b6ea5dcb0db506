package io.leadscorer.domain.reference;

import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.SalesActivity;
import io.leadscorer.domain.lead.SalesActivity.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Points on the total (scoring.md 2.6, 2.7, 4) of a lead with the facts so far. */
final class Adjustments {
  private static final int REPEATED = 3;
  private static final long REPEATED_POINTS = -50_000;
  private static final int REPEATED_DAYS = 30;
  private static final Set<String> MAY_REPEAT = Set.of("page_view", "email_open");
  private static final long FREE_MAIL_POINTS = -20_000;
  private static final long UNQUALIFIED_POINTS = -100_000;

  private final Map<String, Long> lasting = new TreeMap<>();
  private final boolean unqualified;
  private final List<Long> penaltyHours;

  /**
   * @param demotions points that {@code not_ready} verdicts took, in thousandths
   */
  Adjustments(
      List<Fact> facts,
      Profiles profiles,
      List<Long> demotions,
      Calendar calendar,
      Language language) {
    unqualified = isUnqualified(facts);
    penaltyHours = penaltyHours(facts, calendar);
    for (Fact fact : facts) {
      if (fact instanceof Fact.EventCame came) {
        add(came.event().type(), ofEvent(came.event().type()));
      }
    }
    if (language == Language.FULL) {
      lasting.computeIfPresent(
          "careers_view", (rule, points) -> Math.max(points, Language.CAREERS_CAP));
    }
    add("free_mail", profiles.hasFreeMail() ? FREE_MAIL_POINTS : 0);
    add("verdict:unqualified", unqualified ? UNQUALIFIED_POINTS : 0);
    for (long demotion : demotions) {
      add("verdict:not_ready", demotion);
    }
  }

  private void add(String rule, long points) {
    if (points != 0) {
      lasting.merge(rule, points, Long::sum);
    }
  }

  /** All of them in thousandths. */
  long at(long at) {
    long sum = repeatedAt(at);
    for (long points : lasting.values()) {
      sum += points;
    }
    return sum;
  }

  /** Those that time does not change, by rule. */
  Map<String, Long> lasting() {
    return lasting;
  }

  /** How many penalties for repeated actions have not expired. */
  int penaltiesAt(long at) {
    int penalties = 0;
    for (long hour : penaltyHours) {
      penalties += Ages.reached(hour, REPEATED_DAYS, at) ? 0 : 1;
    }
    return penalties;
  }

  /** Penalties for repeated actions that have not expired. */
  long repeatedAt(long at) {
    long sum = 0;
    for (long hour : penaltyHours) {
      if (!Ages.reached(hour, REPEATED_DAYS, at)) {
        sum += REPEATED_POINTS;
      }
    }
    return sum;
  }

  boolean unqualified() {
    return unqualified;
  }

  private static long ofEvent(String type) {
    return switch (type) {
      case "unsubscribe" -> -15_000;
      case "spam_report" -> -25_000;
      case "job_change_competitor" -> -30_000;
      case "careers_view", "resume_update" -> -10_000;
      default -> 0;
    };
  }

  private static boolean isUnqualified(List<Fact> facts) {
    boolean holds = false;
    for (Fact fact : facts) {
      if (fact instanceof Fact.ActivityCame came) {
        if (came.activity().verdict() == Verdict.UNQUALIFIED) {
          holds = true;
        } else if (came.activity().verdict() == Verdict.CLEARED) {
          holds = false;
        }
      }
    }
    return holds;
  }

  /** The hours of the third identical actions that no verified call has cleared. */
  private static List<Long> penaltyHours(List<Fact> facts, Calendar calendar) {
    List<Long> standing = new ArrayList<>();
    Map<Action, Integer> times = new HashMap<>();
    Set<LocalDate> penalised = new HashSet<>();
    for (Fact fact : facts) {
      if (fact instanceof Fact.ActivityCame came
          && came.activity().type() == SalesActivity.Type.CALL_VERIFIED) {
        standing.clear();
      }
      if (fact instanceof Fact.EventCame came && !MAY_REPEAT.contains(came.event().type())) {
        LeadEvent event = came.event();
        LocalDate day = calendar.today(event.occurredAt());
        int count = times.merge(new Action(day, event.type(), event.target()), 1, Integer::sum);
        if (count == REPEATED && penalised.add(day)) {
          standing.add(Ages.hour(event.occurredAt()));
        }
      }
    }
    return standing;
  }

  private record Action(LocalDate day, String type, @Nullable String target) {}
}
