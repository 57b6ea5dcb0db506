package io.leadscorer.domain.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.score.ACompany;
import io.leadscorer.domain.score.ALead;
import io.leadscorer.modelfile.ModelReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A cold lead is looked at whenever time could bring it something, and at the least every thirty
 * days. Local midnight in Seoul is 15:00 UTC.
 */
class ColdLeadTest {
  private static final String ADA = "ada";
  private static final String START = "2024-05-07T00:30:00Z";
  private static final String YEARS_LATER = "2027-01-01T00:00:00Z";

  private final LeadPartition partition = new LeadPartition(ModelReader.shipped("b2b-4d"));

  private void has(ALead profile, ACompany company) {
    partition.company("company-1", company.at(0), 0);
    partition.profile(profile.of(ADA, LeadPartition.millis(START)), START);
  }

  @Test
  void shouldBeEvaluatedEveryThirtyDaysWhenNothingIsDueAnyMore() {
    has(ALead.profile().industry("finance"), ACompany.profile());
    // idle for sixty days: from here on time has nothing left to bring
    partition.tick("2024-07-06T00:00:00Z");

    List<?> told = partition.tick(YEARS_LATER);

    assertThat(told).isEmpty();
    List<Instant> looks = partition.evaluatedSince(ADA, "2024-07-06T00:00:00Z");
    assertThat(looks)
        .hasSize(31)
        .isEqualTo(
            IntStream.range(0, 31)
                .mapToObj(n -> Instant.parse("2024-07-06T00:00:00Z").plus(Duration.ofDays(30L * n)))
                .toList());
    assertThat(partition.armed(ADA)).isEqualTo(looks.get(30).plus(Duration.ofDays(30)));
  }

  @Test
  void shouldBeArmedFromItsFirstRecordOn() {
    partition.event(ADA, "webinar_joined", START);

    assertThat(partition.armed(ADA)).isEqualTo("2024-06-06T00:00:00Z");
  }

  @Test
  void shouldCountTheThirtyDaysFromTheLastEvaluation() {
    partition.event(ADA, "webinar_joined", START);
    partition.tick("2024-07-06T00:00:00Z");

    partition.event(ADA, "webinar_joined", "2024-07-20T12:34:56.789Z");
    partition.tick("2024-08-19T12:34:56.788Z");

    assertThat(partition.evaluatedSince(ADA, "2024-07-21T00:00:00Z")).isEmpty();
    assertThat(partition.armed(ADA)).isEqualTo("2024-08-19T12:34:56.789Z");
  }

  @Test
  void shouldBeLiftedWhenItsSeasonBeginsAndFallWhenItEnds() {
    has(ALead.profile().industry("education"), ACompany.thatFits());

    // 40.91, less 4, times 1.5, then less 8: July and August, January and February
    assertThat(partition.changesUntil("2025-03-31T00:00:00Z"))
        .containsExactly(
            "ada 2024-06-06T00:00:00Z COOL -> COLD by TIME",
            "ada 2024-06-30T15:00:00Z COLD -> COOL by TIME",
            "ada 2024-08-31T15:00:00Z COOL -> COLD by TIME",
            "ada 2024-12-31T15:00:00Z COLD -> COOL by TIME",
            "ada 2025-02-28T15:00:00Z COOL -> COLD by TIME");
  }

  @Test
  void shouldBeLiftedWhenAPenaltyExpires() {
    has(
        ALead.profile().industry("finance").seniority("c_level"),
        ACompany.thatFits().employees(2000));
    for (String at :
        List.of("2024-05-08T01:00:00Z", "2024-05-08T02:00:00Z", "2024-05-08T03:59:00Z")) {
      partition.event(ADA, "form_submit", at);
    }

    // 50, less 50; less 4 for idleness; the penalty counts from the hour of the third
    assertThat(partition.changesUntil(YEARS_LATER))
        .containsExactly("ada 2024-06-07T03:00:00Z COLD -> COOL by TIME");
  }

  @Test
  void shouldBeLiftedWhenADateDrawsNear() {
    has(ALead.profile().industry("finance").budgetDate("2025-05-07"), ACompany.thatFits());

    // 40.91, less 8 for idleness; 3, 7 and 10 points until the date has passed
    assertThat(partition.changesUntil(YEARS_LATER))
        .containsExactly(
            "ada 2024-06-06T00:00:00Z COOL -> COLD by TIME",
            "ada 2025-02-06T15:00:00Z COLD -> COOL by TIME",
            "ada 2025-05-07T15:00:00Z COOL -> COLD by TIME");
  }

  @Test
  void shouldTellTheSameOnOneTickAfterYearsAsOnOneADay() {
    has(ALead.profile().industry("education").budgetDate("2025-05-07"), ACompany.thatFits());
    LeadPartition daily = new LeadPartition(ModelReader.shipped("b2b-4d"));
    daily.company("company-1", ACompany.thatFits().at(0), 0);
    daily.profile(
        ALead.profile()
            .industry("education")
            .budgetDate("2025-05-07")
            .of(ADA, LeadPartition.millis(START)),
        START);

    partition.tick(YEARS_LATER);
    Stream.iterate(
            Instant.parse(START),
            at -> !at.isAfter(Instant.parse(YEARS_LATER)),
            at -> at.plus(Duration.ofDays(1)))
        .forEach(at -> daily.tick(at.toString()));
    daily.tick(YEARS_LATER);

    assertThat(partition.outcomes()).hasSizeGreaterThan(10).isEqualTo(daily.outcomes());
    assertThat(partition.evaluatedSince(ADA, START)).isEqualTo(daily.evaluatedSince(ADA, START));
  }
}
