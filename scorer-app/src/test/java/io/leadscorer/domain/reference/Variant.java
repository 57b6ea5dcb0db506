package io.leadscorer.domain.reference;

import io.leadscorer.domain.reference.Fading.Steps.Step;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the points of the two behaviour groups fade, how many website points count at most, and where
 * scores end, and the language that it is written in; in all else every variant is {@code b2b-4d}.
 *
 * @param websiteCap points
 */
public record Variant(
    String name, Fading website, Fading email, int websiteCap, Range scores, Language language) {
  private static final int NO_CAP = 1_000_000;
  private static final Fading WEB = steps(14 * Ages.DAY, 50, 28 * Ages.DAY, 0);
  private static final Fading EMAIL = steps(30 * Ages.DAY, 50, 60 * Ages.DAY, 0);

  /** Whole points, both included. */
  public record Range(int from, int to) {}

  private static final Range BOUNDED = new Range(0, 100);

  /** The default model. */
  public static final Variant B2B_4D =
      new Variant("b2b-4d", WEB, EMAIL, NO_CAP, BOUNDED, Language.PLAIN);

  /** Sampled decays over whole days. */
  public static final Variant SAMPLED =
      new Variant(
          "sampled",
          Fading.Linear.over(14 * Ages.DAY),
          Fading.HalfLife.of(7 * Ages.DAY, 45 * Ages.DAY),
          NO_CAP,
          BOUNDED,
          Language.PLAIN);

  /** Sampled decays that end between two midnights, and a half-life that fits no day. */
  public static final Variant SAMPLED_ODDLY =
      new Variant(
          "sampled oddly",
          Fading.HalfLife.of(5_000 * Ages.MINUTE, 11 * Ages.DAY + 125 * Ages.MINUTE),
          Fading.Linear.over(40 * Ages.DAY + 7 * Ages.HOUR + 20 * Ages.MINUTE),
          NO_CAP,
          BOUNDED,
          Language.PLAIN);

  /** Sampled so slowly that a midnight may change nothing. */
  public static final Variant SLOW =
      new Variant(
          "slow",
          Fading.Linear.over(400 * Ages.DAY),
          Fading.HalfLife.of(45 * Ages.DAY, 100 * Ages.DAY),
          NO_CAP,
          BOUNDED,
          Language.PLAIN);

  /** Points gone within a day, and steps on half hours. */
  public static final Variant SHORT =
      new Variant(
          "short",
          Fading.Linear.over(90 * Ages.MINUTE),
          steps(90 * Ages.MINUTE, 60, 36 * Ages.HOUR + 30 * Ages.MINUTE, 10),
          NO_CAP,
          BOUNDED,
          Language.PLAIN);

  /** Points that stay for good, with those of the website limited. */
  public static final Variant LASTING =
      new Variant(
          "lasting",
          steps(14 * Ages.DAY, 50, 28 * Ages.DAY, 20),
          new Fading.Lasting(),
          60,
          BOUNDED,
          Language.PLAIN);

  /** A cap over a sampled decay. */
  public static final Variant CAPPED =
      new Variant(
          "capped",
          Fading.Linear.over(21 * Ages.DAY),
          Fading.Linear.over(5 * Ages.DAY),
          45,
          BOUNDED,
          Language.PLAIN);

  /** Scores that end nowhere: neither the best nor the worst leads stop moving. */
  public static final Variant UNBOUNDED =
      new Variant(
          "unbounded", WEB, EMAIL, NO_CAP, new Range(-20_000_000, 20_000_000), Language.PLAIN);

  /** All of the language. */
  public static final Variant FULL =
      new Variant("full", WEB, EMAIL, NO_CAP, BOUNDED, Language.FULL);

  /** All of the language, over sampled decays and a cap. */
  public static final Variant FULL_SAMPLED =
      new Variant(
          "full, sampled",
          Fading.Linear.over(11 * Ages.DAY),
          Fading.HalfLife.of(7 * Ages.DAY, 33 * Ages.DAY),
          35,
          BOUNDED,
          Language.FULL);

  private static Fading steps(long first, int percent, long last, int rest) {
    return new Fading.Steps(List.of(new Step(first, percent), new Step(last, rest)));
  }

  /** The age after which nothing of any event changes by age. */
  long longestAge() {
    // a day and an hour: the midnight that takes the last points may be so much later
    return Math.max(60 * Ages.DAY, Math.max(website.longest(), email.longest()))
        + Ages.DAY
        + 2 * Ages.HOUR;
  }

  /** The ages at which points drop or end, for those who look for what is hard. */
  List<Long> ages() {
    Stream<Long> windows =
        language == Language.FULL
            ? Stream.of(5L, 7L, 10L, 12L, 20L, 21L).map(days -> days * Ages.DAY)
            : Stream.empty();
    Stream<Long> idle = Stream.of(30 * Ages.DAY, 60 * Ages.DAY);
    Stream<Long> fading = Stream.of(website, email).flatMap(Variant::of);
    return Stream.of(idle, fading, windows).flatMap(ages -> ages).distinct().toList();
  }

  private static Stream<Long> of(Fading fading) {
    return fading instanceof Fading.Steps steps
        ? steps.steps().stream().map(Step::after)
        : Stream.of(fading.longest());
  }

  /** The milliseconds between two looks at a lead that miss none of these ages. */
  long grid() {
    return ages().stream().allMatch(age -> age % Ages.HOUR == 0) ? Ages.HOUR : Ages.HOUR / 2;
  }

  @Override
  public String toString() {
    return name;
  }
}
