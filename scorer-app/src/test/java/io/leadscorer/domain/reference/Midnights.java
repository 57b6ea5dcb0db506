package io.leadscorer.domain.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The first instants of a zone's local dates, found by walking its clock a quarter of an hour at a
 * time and watching the date change: whatever a zone does to its midnights, this sees it.
 */
final class Midnights {
  private static final long QUARTER = 15 * Ages.MINUTE;
  private static final long FIRST = Instant.parse("2022-01-01T00:00:00Z").toEpochMilli();

  private final ZoneId zone;
  private final List<Long> found = new ArrayList<>();
  private final List<LocalDate> dates = new ArrayList<>();
  private long walked = FIRST;

  /** Where the last answer was: the next is mostly there too. */
  private int last;

  Midnights(ZoneId zone) {
    this.zone = zone;
    this.found.add(FIRST);
    this.dates.add(dateAt(FIRST));
  }

  /** The last one at or before an instant. */
  long before(long at) {
    return found.get(indexOf(at));
  }

  /** The first one after an instant. */
  long after(long at) {
    return found.get(indexOf(at) + 1);
  }

  /** The local date. */
  LocalDate today(long at) {
    return dates.get(indexOf(at));
  }

  private int indexOf(long at) {
    walkPast(at);
    while (found.get(last) > at) {
      last--;
    }
    while (found.get(last + 1) <= at) {
      last++;
    }
    return last;
  }

  private void walkPast(long at) {
    while (found.size() == 1 || found.get(found.size() - 1) <= at) {
      walked += QUARTER;
      LocalDate date = dateAt(walked);
      if (!date.equals(dates.get(dates.size() - 1))) {
        found.add(walked);
        dates.add(date);
      }
    }
  }

  private LocalDate dateAt(long at) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(at), zone);
  }
}
