package io.leadscorer.domain.reference;

import io.leadscorer.domain.lead.SalesActivity;
import io.leadscorer.domain.lead.SalesActivity.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random lives of one lead, the same for the same seed. They lean towards what is hard: records on
 * due instants and a millisecond beside them, several at one instant, late and future events,
 * bursts, month ends, days on which the zone's clock is moved, ages that end at a local midnight.
 */
public final class Histories {
  private static final List<String> STARTS =
      List.of(
          "2023-02-27T14:00:00Z",
          "2023-11-27T16:30:00Z",
          "2027-08-30T14:30:00Z",
          "2024-02-28T20:00:00Z",
          "2023-12-30T22:13:20Z",
          "2024-10-26T03:04:05.006Z",
          "2024-03-08T18:29:59.999Z",
          "2025-08-31T14:59:00Z",
          "2025-06-15T12:00:00Z",
          "2025-10-31T23:59:59.999Z",
          "2024-11-29T00:00:00Z");

  private static final long SENDING_INTERVAL = 5 * Ages.MINUTE;

  private static final Instant MOVED_CLOCKS_FROM = Instant.parse("2024-01-15T00:00:00Z");

  /** Seeds in a row would begin alike. */
  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  private final Random random;
  private final String name;
  private final ZoneId zone;
  private final Calendar calendar;
  private final List<Long> ages;
  private final boolean promising;
  private final People people;
  private final Deeds deeds;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Long> hours = new ArrayList<>();
  private long now;

  private Histories(String leadId, long seed, ZoneId zone, Variant variant) {
    this.random = new Random(seed * SCATTER);
    this.name = "seed %d in %s".formatted(seed, zone);
    this.zone = zone;
    this.calendar = Calendar.in(zone);
    this.ages = variant.ages();
    this.promising = random.nextBoolean();
    this.people = new People(leadId, random, promising);
    this.deeds = new Deeds(leadId, random, promising);
    this.now = random.nextInt(3) == 0 ? beforeTheClockMoves() : anyStart();
  }

  private long anyStart() {
    return Instant.parse(STARTS.get(random.nextInt(STARTS.size()))).toEpochMilli()
        + random.nextInt(3) * random.nextInt((int) (20 * Ages.DAY / 1000)) * 1000L;
  }

  /** Up to a month before one of the next moves of the zone's clock, if it has any. */
  private long beforeTheClockMoves() {
    Instant from = MOVED_CLOCKS_FROM.plusMillis(random.nextInt(2 * 365) * Ages.DAY);
    ZoneOffsetTransition move = zone.getRules().nextTransition(from);
    return move == null
        ? anyStart()
        : move.getInstant().toEpochMilli() - random.nextInt((int) (30 * Ages.DAY / 1000)) * 1000L;
  }

  /** The history of a seed; {@code zone} tells where local midnights are looked for. */
  public static History of(String leadId, long seed, ZoneId zone) {
    return of(leadId, seed, zone, Variant.B2B_4D);
  }

  /** The same, with its eye on the ages of a variant. */
  public static History of(String leadId, long seed, ZoneId zone, Variant variant) {
    return new Histories(leadId, seed, zone, variant).history();
  }

  private History history() {
    int records = 3 + random.nextInt(45);
    boolean longLived = random.nextInt(5) == 0;
    while (facts.size() < records) {
      record();
      pass(longLived);
    }
    return new History(name, facts, now + random.nextInt(100) * Ages.DAY);
  }

  private void record() {
    int kind = random.nextInt(100);
    if (kind < 55) {
      event();
    } else if (kind < 65) {
      burst();
    } else if (kind < 79) {
      facts.add(people.profile(now, today()));
    } else if (kind < 87) {
      people.company(now).ifPresent(facts::add);
    } else {
      activity();
    }
  }

  private void event() {
    Fact.EventCame came = deeds.event(now);
    hours.add(Ages.hour(came.event().occurredAt()));
    facts.add(came);
  }

  /** The same action several times, mostly within one local day. */
  private void burst() {
    Fact.EventCame first = deeds.event(now);
    int times = 2 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      Fact.EventCame came = deeds.again(first.event(), now);
      hours.add(Ages.hour(came.event().occurredAt()));
      facts.add(came);
      now += random.nextInt(4) == 0 ? random.nextInt(8) * Ages.HOUR : random.nextInt(120_000);
    }
  }

  private void activity() {
    if (promising && random.nextInt(3) > 0) {
      Verdict[] mild = {Verdict.NOT_READY, Verdict.NOT_READY, Verdict.CLEARED, Verdict.TRUE_SQL};
      facts.add(deeds.activity(now, SalesActivity.Type.VERDICT, any(mild)));
      return;
    }
    SalesActivity.Type type = any(SalesActivity.Type.values());
    Verdict verdict = type == SalesActivity.Type.VERDICT ? any(Verdict.values()) : null;
    facts.add(deeds.activity(now, type, verdict));
  }

  private void pass(boolean longLived) {
    int kind = random.nextInt(100);
    if (kind < 15) {
      return;
    }
    if (kind < 22) {
      now += 1 + random.nextInt(2000);
    } else if (kind < 36) {
      now += random.nextInt(15) * Ages.MINUTE + random.nextInt(2) * random.nextInt(60_000);
    } else if (kind < 48) {
      now += 5 * Ages.MINUTE + beside();
    } else if (kind < 62) {
      now += random.nextInt((int) (30 * Ages.HOUR));
    } else if (kind < 72) {
      now += (1 + random.nextInt(12)) * Ages.DAY + random.nextInt((int) Ages.HOUR);
    } else if (kind < 83) {
      toDueInstant();
    } else if (kind < 88) {
      toMidnight();
    } else if (kind < 91) {
      toTheClocksMove();
    } else if (kind < 94) {
      anAgeBeforeMidnight();
    } else if (longLived || random.nextInt(3) == 0) {
      now += (20L + random.nextInt(160)) * Ages.DAY + random.nextInt((int) Ages.DAY);
    }
  }

  /** To the end of an age of an earlier event, or a millisecond before or after. */
  private void toDueInstant() {
    if (hours.isEmpty()) {
      return;
    }
    long hour = hours.get(random.nextInt(hours.size()));
    long due = hour + anyAge();
    if (random.nextInt(8) == 0 && due - SENDING_INTERVAL > now) {
      // A score is sent, and the next one waits until that very instant.
      now = due - SENDING_INTERVAL;
      event();
      now += 1 + random.nextInt((int) SENDING_INTERVAL - 1);
      event();
    }
    now = Math.max(now, due + beside());
  }

  private void toMidnight() {
    LocalDate day = today().plusDays(1 + random.nextInt(3));
    if (random.nextInt(3) == 0) {
      day = day.withDayOfMonth(1).plusMonths(1);
    }
    now = Math.max(now, day.atStartOfDay(zone).toInstant().toEpochMilli() + beside());
  }

  /** To a midnight next to the zone's next move of its clock, if that is not far. */
  private void toTheClocksMove() {
    ZoneOffsetTransition move = zone.getRules().nextTransition(Instant.ofEpochMilli(now));
    if (move == null || move.getInstant().toEpochMilli() - now > 50 * Ages.DAY) {
      return;
    }
    long midnight = calendar.midnightBefore(move.getInstant().toEpochMilli());
    for (int days = random.nextInt(3); days > 0; days--) {
      midnight = calendar.midnightAfter(midnight);
    }
    now = Math.max(now, midnight + beside());
  }

  /** To where an age begins that ends in the hour of a local midnight, mostly a month's first. */
  private void anAgeBeforeMidnight() {
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(now + 40 * Ages.DAY), zone);
    if (random.nextInt(3) > 0) {
      day = day.withDayOfMonth(1).plusMonths(1);
    }
    long begins = day.atStartOfDay(zone).toInstant().toEpochMilli() - anyAge();
    now = Math.max(now, begins + random.nextInt((int) (30 * Ages.MINUTE)));
  }

  private long anyAge() {
    return ages.get(random.nextInt(ages.size()));
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private int beside() {
    return random.nextInt(3) - 1;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(Instant.ofEpochMilli(now), zone);
  }
}
