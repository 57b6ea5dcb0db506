package io.leadscorer.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Local days, whatever a zone does to its midnights. */
class ZoneCalendarTest {
  private static final long QUARTER = 15 * 60_000L;

  @ParameterizedTest(name = "the day around {1} in {0} is {2} to {3}")
  @CsvSource({
    "Asia/Seoul, 2024-05-07T14:59:59.999Z, 2024-05-06T15:00:00Z, 2024-05-07T15:00:00Z",
    "Asia/Seoul, 2024-05-07T15:00:00Z, 2024-05-07T15:00:00Z, 2024-05-08T15:00:00Z",
    "Asia/Kathmandu, 2024-05-07T18:15:00Z, 2024-05-07T18:15:00Z, 2024-05-08T18:15:00Z",
    // 23 and 25 hours
    "Europe/Berlin, 2024-03-31T12:00:00Z, 2024-03-30T23:00:00Z, 2024-03-31T22:00:00Z",
    "Europe/Berlin, 2024-10-27T12:00:00Z, 2024-10-26T22:00:00Z, 2024-10-27T23:00:00Z",
    // no midnight: the day begins at one
    "America/Santiago, 2024-09-08T12:00:00Z, 2024-09-08T04:00:00Z, 2024-09-09T03:00:00Z",
    // the hour before midnight comes twice
    "America/Santiago, 2024-04-07T03:30:00Z, 2024-04-06T03:00:00Z, 2024-04-07T04:00:00Z",
    // the hour after midnight comes twice
    "America/Havana, 2024-11-03T05:30:00Z, 2024-11-03T04:00:00Z, 2024-11-04T05:00:00Z",
    // at 00:01 back to 23:01 of the day before: the day that has begun goes on
    "America/St_Johns, 2010-11-07T03:00:00Z, 2010-11-07T02:30:00Z, 2010-11-08T03:30:00Z",
    "America/St_Johns, 2010-11-07T02:30:30Z, 2010-11-07T02:30:00Z, 2010-11-08T03:30:00Z",
    "Antarctica/Casey, 2010-03-04T15:30:00Z, 2010-03-04T13:00:00Z, 2010-03-05T16:00:00Z",
    // 30 December 2011 was left out
    "Pacific/Apia, 2011-12-29T20:00:00Z, 2011-12-29T10:00:00Z, 2011-12-30T10:00:00Z",
    "Pacific/Apia, 2011-12-30T10:00:00Z, 2011-12-30T10:00:00Z, 2011-12-31T10:00:00Z",
  })
  void localDays(ZoneId zone, Instant at, Instant begins, Instant ends) {
    ZoneCalendar calendar = new ZoneCalendar(zone);

    assertThat(Instant.ofEpochMilli(calendar.midnightBefore(at.toEpochMilli()))).isEqualTo(begins);
    assertThat(Instant.ofEpochMilli(calendar.midnightAfter(at.toEpochMilli()))).isEqualTo(ends);
  }

  @ParameterizedTest(name = "{0}, {1} to {2}")
  @CsvSource({
    "Asia/Seoul, 1987-01-01, 1989-01-01",
    "Europe/Berlin, 2023-01-01, 2026-01-01",
    "Asia/Kolkata, 2024-01-01, 2025-01-01",
    "Asia/Kathmandu, 1985-06-01, 1986-06-01",
    "Australia/Lord_Howe, 2023-01-01, 2026-01-01",
    "America/Santiago, 2023-01-01, 2026-01-01",
    "Africa/Cairo, 2023-01-01, 2026-01-01",
    "Asia/Beirut, 2023-01-01, 2026-01-01",
    "America/Havana, 2023-01-01, 2026-01-01",
    "Asia/Tehran, 2020-01-01, 2023-01-01",
    "America/St_Johns, 2009-01-01, 2012-01-01",
    "Antarctica/Casey, 2009-01-01, 2012-01-01",
    "Pacific/Apia, 2010-01-01, 2013-01-01",
  })
  void daysFollowEachOtherWithoutGapOrOverlap(ZoneId zone, LocalDate from, LocalDate until) {
    ZoneCalendar calendar = new ZoneCalendar(zone);
    long last = calendar.startOfDay(until);
    long begins = calendar.startOfDay(from);
    while (begins < last) {
      long ends = calendar.midnightAfter(begins);
      assertThat(ends).as("after %s", Instant.ofEpochMilli(begins)).isGreaterThan(begins);
      for (long at = begins; at < ends; at += QUARTER) {
        assertThat(calendar.midnightBefore(at)).as("at %s", at).isEqualTo(begins);
        assertThat(calendar.midnightAfter(at)).as("at %s", at).isEqualTo(ends);
      }
      assertThat(calendar.midnightBefore(ends - 1)).isEqualTo(begins);
      begins = ends;
    }
    assertThat(begins).isEqualTo(last);
  }
}
