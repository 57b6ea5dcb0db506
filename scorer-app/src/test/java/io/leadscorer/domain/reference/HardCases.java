package io.leadscorer.domain.reference;

import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.lead.SalesActivity.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts the hard cases that the histories of one zone meet. */
public final class HardCases implements Witness {
  private static final int[] BANDS = {3, 6, 12};
  private static final int DAYS_AHEAD = 60;
  private static final long NEVER = Long.MIN_VALUE;

  private final Map<HardCase, Integer> counts = new EnumMap<>(HardCase.class);
  private final ZoneId zone;
  private long cameAt = NEVER;
  private long toldAt = NEVER;

  public HardCases(ZoneId zone) {
    this.zone = zone;
  }

  public Map<HardCase, Integer> counts() {
    return Collections.unmodifiableMap(counts);
  }

  @Override
  public void begins() {
    cameAt = NEVER;
    toldAt = NEVER;
  }

  @Override
  public void came(Fact fact, Standing before) {
    count(HardCase.RECORDS_AT_ONE_INSTANT, fact.at() == cameAt);
    cameAt = fact.at();
    if (fact instanceof Fact.ActivityCame came) {
      count(
          HardCase.GATE_IS_USED_UP,
          came.activity().verdict() == Verdict.NOT_READY
              && before.occurrences().leastRankAt(fact.at()) > 0);
    }
    if (fact instanceof Fact.EventCame came) {
      count(HardCase.DUE_AT_AN_EVENTS_CLOCK_TIME, toldAt == fact.at());
      count(HardCase.DUE_A_MILLISECOND_BEFORE_AN_EVENT, toldAt == fact.at() - 1);
      boolean activity = !Earned.by(came.event()).isEmpty();
      long age = came.at() - came.event().occurredAt();
      count(HardCase.EVENT_TOO_LATE_FOR_POINTS, activity && age > before.variant().longestAge());
      count(
          HardCase.ACTIVITY_IN_THE_LAST_HOUR_BEFORE_IDLENESS,
          activity
              && age < Ages.DAY
              && before.behaviour().idlePointsAt(fact.at() + Ages.HOUR)
                  != before.behaviour().idlePointsAt(fact.at()));
    } else if (fact instanceof Fact.ProfileCame came) {
      LeadProfile old = before.profiles().lead();
      count(
          HardCase.PROFILE_DROPS_A_DEADLINE,
          deadlineOnlyOf(old, came.profile(), before, fact.at()));
      count(
          HardCase.PROFILE_SETS_A_DEADLINE, deadlineOnlyOf(came.profile(), old, before, fact.at()));
    }
  }

  /** Whether in the days ahead there is a midnight at which one profile's timing alone changes. */
  private static boolean deadlineOnlyOf(
      @Nullable LeadProfile one, @Nullable LeadProfile other, Standing standing, long at) {
    LocalDate today = standing.calendar().today(at);
    return IntStream.range(0, DAYS_AHEAD)
        .mapToObj(today::plusDays)
        .anyMatch(
            day ->
                timingTurns(one, standing.calendar(), day)
                    && !timingTurns(other, standing.calendar(), day));
  }

  private static boolean timingTurns(
      @Nullable LeadProfile profile, Calendar calendar, LocalDate day) {
    return calendar.timing(profile, day) != calendar.timing(profile, day.plusDays(1));
  }

  @Override
  public void toldByTime(long at, Standing standing, boolean scoreWaited) {
    Dues dues = Dues.at(at, standing);
    toldAt = at;
    count(HardCase.DUE_A_MILLISECOND_AFTER_A_RECORD, cameAt == at - 1);
    count(HardCase.TWO_DUE_AT_ONE_INSTANT, dues.count() > 1);
    count(HardCase.AGE_AND_CALENDAR_DUE_AT_ONE_INSTANT, dues.byAge() && dues.byCalendar());
    count(HardCase.WAITING_SCORE_DUE_WITH_SOMETHING_ELSE, scoreWaited && dues.count() > 0);
    count(
        HardCase.AGE_ACROSS_A_MOVED_CLOCK,
        dues.aged().stream().anyMatch(hour -> offset(hour) != offset(at)));
    if (at == standing.calendar().midnightBefore(at) && (dues.byCalendar() || dues.sampled())) {
      midnight(at, standing);
    }
    count(HardCase.SEASON_EDGE, dues.season());
    occurrences(at, standing.occurrences());
    if (dues.timing()) {
      timing(standing, standing.calendar().today(at));
    }
  }

  private void occurrences(long at, Occurrences standing) {
    count(
        HardCase.EVENTS_LEAVE_THE_WINDOW_OF_A_COUNT,
        standing.visitsAt(at) != standing.visitsAt(at - 1));
    count(
        HardCase.FORBIDDING_EVENT_LEAVES_ITS_WINDOW,
        standing.neverOpensAt(at) < standing.neverOpensAt(at - 1));
    count(HardCase.RECENCY_BAND_ENDS, standing.touchAt(at) != standing.touchAt(at - 1));
    count(HardCase.GATE_CLOSES, standing.leastRankAt(at) < standing.leastRankAt(at - 1));
  }

  private void midnight(long at, Standing standing) {
    ZonedDateTime local = Instant.ofEpochMilli(at).atZone(zone);
    count(HardCase.DAY_THAT_BEGINS_AFTER_MIDNIGHT, !local.toLocalTime().equals(LocalTime.MIDNIGHT));
    count(
        HardCase.DAY_WITH_TWO_MIDNIGHTS,
        !local.withLaterOffsetAtOverlap().equals(local.withEarlierOffsetAtOverlap()));
    count(
        HardCase.DAY_AFTER_A_MOVED_CLOCK,
        at - standing.calendar().midnightBefore(at - 1) != Ages.DAY);
    count(HardCase.MIDNIGHT_ON_A_HALF_HOUR, Math.floorMod(at, Ages.HOUR) == 30 * Ages.MINUTE);
    count(
        HardCase.MIDNIGHT_ON_A_QUARTER_HOUR,
        Math.floorMod(at, 30 * Ages.MINUTE) == 15 * Ages.MINUTE);
    count(HardCase.LEAP_DAY_AS_TODAY, isLeapDay(local.toLocalDate()));
  }

  /** What is special about the dates that make timing change today. */
  private void timing(Standing standing, LocalDate today) {
    for (LocalDate date : standing.profiles().dates()) {
      for (int months : BANDS) {
        boolean reached =
            reaches(today, months, date) && !reaches(today.minusDays(1), months, date);
        count(HardCase.LEAP_DAY_AS_THE_DATE, reached && isLeapDay(date));
        count(
            HardCase.DATE_THAT_ONLY_THE_NEXT_MONTHS_FIRST_REACHES,
            reached
                && today.minusDays(1).plusMonths(months).getDayOfMonth()
                    < today.minusDays(1).getDayOfMonth());
        count(
            HardCase.DATE_THAT_MONTHS_BACK_AND_FORTH_MISS,
            reached && !date.minusMonths(months).plusMonths(months).equals(date));
      }
      count(HardCase.LEAP_DAY_AS_THE_DATE, date.equals(today.minusDays(1)) && isLeapDay(date));
    }
  }

  private static boolean isLeapDay(LocalDate date) {
    return date.getMonthValue() == 2 && date.getDayOfMonth() == 29;
  }

  private static boolean reaches(LocalDate today, int months, LocalDate date) {
    return !today.plusMonths(months).isBefore(date);
  }

  private int offset(long at) {
    return zone.getRules().getOffset(Instant.ofEpochMilli(at)).getTotalSeconds();
  }

  private void count(HardCase hardCase, boolean met) {
    if (met) {
      counts.merge(hardCase, 1, Integer::sum);
    }
  }
}
