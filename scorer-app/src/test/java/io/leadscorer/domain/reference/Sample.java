package io.leadscorer.domain.reference;

import io.leadscorer.domain.score.Outcome;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Random histories under one variant in one zone. The zones: whole hours; clocks moved at night in
 * the northern and the southern half; half an hour and three quarters; clocks moved by half an
 * hour; clocks moved forward at midnight, so that a day begins at one; clocks moved back at
 * midnight, and back to midnight, which then strikes twice.
 */
public record Sample(ZoneId zone, Variant variant, int histories) {
  private static final String SEOUL = "Asia/Seoul";
  private static final String KOLKATA = "Asia/Kolkata";
  private static final String KATHMANDU = "Asia/Kathmandu";
  private static final String BERLIN = "Europe/Berlin";
  private static final String NEW_YORK = "America/New_York";
  private static final String LORD_HOWE = "Australia/Lord_Howe";
  private static final String SANTIAGO = "America/Santiago";
  private static final String CAIRO = "Africa/Cairo";
  private static final String HAVANA = "America/Havana";

  /** What the engine is held against the reference with. */
  public static List<Sample> all() {
    return List.of(
        in(SEOUL, Variant.B2B_4D, 300),
        in(BERLIN, Variant.B2B_4D, 150),
        in(NEW_YORK, Variant.B2B_4D, 100),
        in(KOLKATA, Variant.B2B_4D, 150),
        in(KATHMANDU, Variant.B2B_4D, 80),
        in(LORD_HOWE, Variant.B2B_4D, 80),
        in(SANTIAGO, Variant.B2B_4D, 150),
        in(CAIRO, Variant.B2B_4D, 100),
        in(HAVANA, Variant.B2B_4D, 100),
        in(SEOUL, Variant.SAMPLED, 100),
        in(NEW_YORK, Variant.SAMPLED, 60),
        in(KOLKATA, Variant.SAMPLED, 60),
        in(SANTIAGO, Variant.SAMPLED, 60),
        in(SEOUL, Variant.SAMPLED_ODDLY, 60),
        in(KATHMANDU, Variant.SAMPLED_ODDLY, 60),
        in(HAVANA, Variant.SAMPLED_ODDLY, 120),
        in(CAIRO, Variant.SLOW, 60),
        in(SEOUL, Variant.SLOW, 40),
        in(SEOUL, Variant.SHORT, 40),
        in(LORD_HOWE, Variant.SHORT, 40),
        in(SEOUL, Variant.LASTING, 80),
        in(SANTIAGO, Variant.LASTING, 60),
        in(BERLIN, Variant.CAPPED, 60),
        in(SEOUL, Variant.UNBOUNDED, 120),
        in(SEOUL, Variant.FULL, 100),
        in(NEW_YORK, Variant.FULL, 60),
        in(KATHMANDU, Variant.FULL, 60),
        in(SANTIAGO, Variant.FULL_SAMPLED, 60),
        in(BERLIN, Variant.FULL_SAMPLED, 60));
  }

  private static Sample in(String zone, Variant variant, int histories) {
    return new Sample(ZoneId.of(zone), variant, histories);
  }

  /** The histories of one lead, the same every time. */
  public Stream<History> historiesOf(String leadId) {
    return IntStream.range(0, histories)
        .mapToObj(seed -> Histories.of(leadId, seed, zone, variant));
  }

  /** What the lead of one of them is expected to tell. */
  public List<Outcome> expected(String leadId, History history) {
    return ReferenceLead.expected(leadId, history, zone, variant, Witness.NOBODY);
  }

  /** The same, counting what is hard about it. */
  public List<Outcome> expected(String leadId, History history, HardCases met) {
    return ReferenceLead.expected(leadId, history, zone, variant, met);
  }

  @Override
  public String toString() {
    return "%d histories of %s in %s".formatted(histories, variant, zone);
  }
}
