package io.leadscorer.domain.reference;

import io.leadscorer.domain.reference.Earned.Group;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of an event's points its period has room for: the earliest hours earn first, within an hour
 * the earlier rules.
 *
 * @param alone points within the cap of the rule
 * @param inGroup points of them within the cap of the group
 */
record Granted(Earned one, int alone, int inGroup) {
  private static final List<String> RULES =
      List.of(
          "demo_request",
          "pricing_page",
          "page_view",
          "content_download",
          "email_click",
          "email_open");

  static List<Granted> of(List<Earned> earned, Language language, Calendar calendar) {
    List<Granted> granted = new ArrayList<>();
    if (language == Language.PLAIN) {
      earned.forEach(one -> granted.add(new Granted(one, one.points(), one.points())));
      return granted;
    }
    List<Earned> inOrder = new ArrayList<>(earned);
    inOrder.sort(
        Comparator.comparingLong(Earned::hour).thenComparing(one -> RULES.indexOf(one.rule())));
    Map<LocalDate, Integer> ofDays = new HashMap<>();
    Map<LocalDate, Integer> ofWeeks = new HashMap<>();
    for (Earned one : inOrder) {
      LocalDate day = calendar.today(one.hour());
      LocalDate monday = day;
      while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
        monday = monday.minusDays(1);
      }
      int alone = one.points();
      int inGroup = alone;
      if (one.rule().equals("page_view")) {
        alone = room(ofDays, day, alone, Language.DAILY_VIEWS);
        inGroup = alone;
      } else if (one.group() == Group.EMAIL) {
        inGroup = room(ofWeeks, monday, alone, Language.WEEKLY_EMAIL);
      }
      granted.add(new Granted(one, alone, inGroup));
    }
    return granted;
  }

  private static int room(Map<LocalDate, Integer> used, LocalDate period, int points, int cap) {
    int before = used.getOrDefault(period, 0);
    int granted = Math.min(points, cap - before);
    used.put(period, before + granted);
    return granted;
  }
}
