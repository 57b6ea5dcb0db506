package io.leadscorer.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random decays under a clock that is tried out every few minutes: what {@link Decay#nextChange}
 * names is never too late, never in the past, and comes to an end (scoring.md 1.5, 2.2).
 */
class DecayChangesTest {
  private static final List<String> ZONES =
      List.of(
          "Asia/Seoul",
          "Asia/Kolkata",
          "Asia/Kathmandu",
          "America/New_York",
          "Australia/Lord_Howe",
          "America/Santiago",
          "America/Havana",
          "Africa/Cairo",
          "America/St_Johns");

  /** In each of the years some of these zones move their clocks, in the first oddly. */
  private static final List<String> STARTS =
      List.of("2010-10-20T00:00:00Z", "2024-03-01T00:00:00Z", "2024-08-20T00:00:00Z");

  /** Minutes that divide no hour: clock times as they come. */
  private static final long STEP = 7 * Decay.MINUTE;

  /**
   * A decay of points earned in an hour.
   *
   * @param end the age from which nothing more changes, up to the midnight that follows
   */
  record Fading(long seed, ZoneCalendar calendar, Decay decay, long end, long points, long hour) {
    @Override
    public String toString() {
      return "seed %d in %s: %d points of %s under %s"
          .formatted(seed, calendar.zone(), points, Instant.ofEpochMilli(hour), named(decay));
    }

    private static String named(Decay decay) {
      if (decay instanceof Decay.Linear linear) {
        return "linear over %d min".formatted(linear.over() / Decay.MINUTE);
      }
      return decay instanceof Decay.Exponential halving
          ? "half-life %d min until %d min"
              .formatted(halving.halfLife() / Decay.MINUTE, halving.until() / Decay.MINUTE)
          : decay.toString();
    }
  }

  static Stream<Fading> fadings() {
    List<ZoneCalendar> calendars =
        ZONES.stream().map(zone -> new ZoneCalendar(ZoneId.of(zone))).toList();
    return IntStream.range(0, 180)
        .mapToObj(seed -> fading(seed, calendars.get(seed % calendars.size())));
  }

  private static Fading fading(long seed, ZoneCalendar calendar) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    long start = Instant.parse(STARTS.get(random.nextInt(STARTS.size()))).toEpochMilli();
    long hour = start + random.nextInt(35 * 24) * Time.HOUR;
    long points = random.nextInt(8) == 0 ? 1 + random.nextInt(3) : 1 + random.nextInt(25_000);
    long age = age(random);
    Decay decay =
        switch (random.nextInt(3)) {
          case 0 -> new Decay.Linear(age, calendar);
          case 1 -> new Decay.Exponential(age(random), age, calendar);
          default ->
              new Decay.Stepped(
                  List.of(
                      new Decay.Stepped.Step((age + 1) / 2, random.nextInt(1000)),
                      new Decay.Stepped.Step(age, 0)));
        };
    return new Fading(seed, calendar, decay, age, points, hour);
  }

  /** Whole days, hours or minutes. */
  private static long age(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> (1 + random.nextInt(40)) * Time.DAY;
      case 1 -> (1 + random.nextInt(500)) * Time.HOUR;
      default -> (1 + random.nextInt(20_000)) * Decay.MINUTE;
    };
  }

  @ParameterizedTest
  @MethodSource("fadings")
  void nothingChangesBeforeTheNextChange(Fading fading) {
    Decay decay = fading.decay();
    long end = fading.hour() + decay.horizon() + 2 * Time.DAY;
    // an event may lie minutes ahead of the clock
    for (long at = fading.hour() - STEP; at < end; at += STEP) {
      long next = decay.nextChange(fading.hour(), at);
      assertThat(next).as("%s at %d", fading, at).isGreaterThan(at);
      long beforeIt = Math.min(next - 1, at + STEP);
      assertThat(kept(fading, beforeIt)).as("%s at %d", fading, at).isEqualTo(kept(fading, at));
    }
  }

  @ParameterizedTest
  @MethodSource("fadings")
  void changesEndWhenNothingIsLeft(Fading fading) {
    Decay decay = fading.decay();
    TreeSet<Long> changes = new TreeSet<>();
    long at = fading.hour();
    while (at != Time.NEVER) {
      assertThat(changes.add(at)).as("a change later than %d of %s", at, fading).isTrue();
      at = decay.nextChange(fading.hour(), at);
    }
    long last = changes.last();

    assertThat(changes.size())
        .isLessThanOrEqualTo(2 + Math.toIntExact(1 + fading.end() / Time.DAY));
    assertThat(last).isBetween(fading.hour() + fading.end(), fading.hour() + decay.horizon());
    assertThat(kept(fading, last)).isZero();
    assertThat(kept(fading, last + 100 * Time.DAY)).isZero();
  }

  static Stream<Fading> sampled() {
    return fadings().filter(fading -> !(fading.decay() instanceof Decay.Stepped));
  }

  @ParameterizedTest
  @MethodSource("sampled")
  void sampledPointsChangeAtLocalMidnightsAlone(Fading fading) {
    long at = fading.calendar().midnightBefore(fading.hour());
    while (at < fading.hour() + fading.end()) {
      long ends = fading.calendar().midnightAfter(at);
      assertThat(kept(fading, ends - 1)).as(fading.toString()).isEqualTo(kept(fading, at));
      assertThat(fading.decay().nextChange(fading.hour(), Math.max(at, fading.hour())))
          .as(fading.toString())
          .isEqualTo(fading.calendar().midnightAfter(Math.max(at, fading.hour())));
      at = ends;
    }
  }

  private static long kept(Fading fading, long at) {
    return fading.decay().kept(fading.points(), fading.hour(), at);
  }
}
