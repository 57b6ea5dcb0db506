package io.leadscorer.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.domain.model.Time;
import io.leadscorer.events.CompanyProfile;
import io.leadscorer.events.Handoff;
import io.leadscorer.events.LeadProfile;
import io.leadscorer.events.LeadScore;
import io.leadscorer.events.SalesRep;
import io.leadscorer.events.SlaEscalation;
import io.leadscorer.modelfile.RoutingReader;
import io.leadscorer.topology.desk.DeskMessage;
import io.leadscorer.topology.desk.Sender;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handoffs on their way through the topics: roster, terms and owners that come live. */
class HandoffTopologyTest {
  private static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();

  private final TopologyHarness scorer = new TopologyHarness(Duration.ZERO, Duration.ofDays(400));

  @BeforeEach
  void knowACompany() {
    scorer.company(
        CompanyProfile.newBuilder()
            .setCompanyId("acme")
            .setUpdatedAt(Instant.ofEpochMilli(START))
            .setIndustry("finance")
            .setEmployees(2_000L)
            .setAnnualRevenueUsd(50_000_000L)
            .setTechnologies(List.of("aws"))
            .setCurrentSolution("spreadsheet")
            .setAttributes(Map.of())
            .build(),
        START);
  }

  @AfterEach
  void close() {
    scorer.close();
  }

  /** A lead that is WARM at once. */
  private void warm(String lead, long at) {
    scorer.profile(
        LeadProfile.newBuilder()
            .setLeadId(lead)
            .setUpdatedAt(Instant.ofEpochMilli(at))
            .setSeniority("c_level")
            .setCompanyId("acme")
            .setBudgetDate(LocalDate.parse("2026-05-01"))
            .setAttributes(Map.of())
            .build(),
        at);
  }

  private static SalesRep rep(String id, boolean active) {
    return SalesRep.newBuilder()
        .setRepId(id)
        .setName(id)
        .setPools(List.of("sales"))
        .setSeniority("junior")
        .setManagerId("mia")
        .setCapacity(5)
        .setActive(active)
        .build();
  }

  private static Instant at(long hours) {
    return Instant.ofEpochMilli(START + hours * Time.HOUR);
  }

  @Test
  void aRepresentativeHasTheLeadAndTheScoreSaysSo() {
    scorer.rep("jo", rep("jo", true), START);
    warm("kim", START + Time.HOUR);
    assertThat(scorer.handoffs()).as("before the clock has passed it").isEmpty();
    scorer.tick(START + Time.HOUR);

    TestRecord<String, Handoff> told = scorer.handoffs().get(0);
    assertThat(told.key()).isEqualTo("kim");
    assertThat(told.value().getRepId()).isEqualTo("jo");
    assertThat(told.value().getDeadline()).isEqualTo(at(73));
    assertThat(told.timestamp()).isEqualTo(START + Time.HOUR);
    assertThat(new String(told.headers().lastHeader("ce_id").value(), UTF_8))
        .isEqualTo("kim:h:1:1");
    assertThat(new String(told.headers().lastHeader("ce_type").value(), UTF_8))
        .isEqualTo("io.leadscorer.handoff.changed.v1");
    List<LeadScore> scores = scorer.scores().stream().map(TestRecord::value).toList();
    assertThat(scores).extracting(LeadScore::getToldFor).containsExactly("score", "owner");
    assertThat(scores).extracting(LeadScore::getOwner).containsExactly(null, "jo");
    assertThat(scores).extracting(LeadScore::getDeadline).containsOnly(at(73));
  }

  @Test
  void whatAnotherApplicationToldItsDeskIsLeftAlone() {
    byte[] farAhead = new DeskMessage.ClockStands(0, START + 400 * Time.DAY).write();
    scorer.pipe(Topics.SCORER_DESK, "", farAhead, new Sender("another").headers(), START);
    scorer.rep("jo", rep("jo", true), START);
    warm("kim", START + Time.HOUR);
    scorer.tick(START + Time.HOUR);

    assertThat(scorer.overtaken()).as("its clock would have made the roster late").isEmpty();
    assertThat(scorer.handoffs().stream().map(TestRecord::value))
        .extracting(Handoff::getLeadId, Handoff::getRepId)
        .containsExactly(tuple("kim", "jo"));
  }

  @Test
  void termsThatArePublishedLiveHoldForWhatOpensFromThenOn() {
    scorer.rep("jo", rep("jo", true), START);
    warm("early", START + Time.HOUR);
    scorer.announce(
        1,
        Routing.ID,
        RoutingReader.shippedText().replace("version: 1", "version: 2").replace("72h", "10h"),
        START + 2 * Time.HOUR);
    warm("late", START + 3 * Time.HOUR);
    scorer.tick(START + 12 * Time.HOUR);

    assertThat(scorer.handoffs().stream().map(TestRecord::value))
        .extracting(Handoff::getLeadId, Handoff::getDeadline)
        .containsExactly(tuple("early", at(73)), tuple("late", at(13)));
    assertThat(scorer.escalations().stream().map(TestRecord::value))
        .extracting(SlaEscalation::getLeadId, SlaEscalation::getKind, SlaEscalation::getEffectiveAt)
        .containsExactly(tuple("late", "at_risk", at(3).plus(Duration.ofMinutes(450))));
  }

  @Test
  void mistakenOrOlderTermsAreRefusedAndTheLastGoOn() {
    String second = RoutingReader.shippedText().replace("version: 1", "version: 2");
    scorer.announce(1, Routing.ID, second, START);
    scorer.announce(2, Routing.ID, RoutingReader.shippedText(), START);
    scorer.announce(3, Routing.ID, second.replace("72h", "soon"), START);
    scorer.announce(4, Routing.ID, null, START);

    assertThat(scorer.deadLetters())
        .extracting(
            letter -> new String(letter.headers().lastHeader("leadscorer.detail").value(), UTF_8))
        .satisfiesExactly(
            older -> assertThat(older).contains("version 2 of the routing is in force"),
            mistaken -> assertThat(mistaken).contains("is 'soon'"),
            withdrawn -> assertThat(withdrawn).contains("cannot be withdrawn"));
  }

  @Test
  void whoLeavesTheRosterLeavesTheirLeadsToOthers() {
    scorer.rep("jo", rep("jo", true), START);
    warm("kim", START + Time.HOUR);
    scorer.tick(START + Time.HOUR);
    scorer.rep("sam", rep("sam", true), START + 2 * Time.HOUR);
    scorer.rep("jo", null, START + 3 * Time.HOUR);
    scorer.tick(START + 4 * Time.HOUR);

    assertThat(scorer.handoffs().stream().map(TestRecord::value))
        .extracting(Handoff::getRepId, Handoff::getReason)
        .containsExactly(tuple("jo", "opened"), tuple("sam", "rep_left"));
    assertThat(scorer.scores()).last().extracting(last -> last.value().getOwner()).isEqualTo("sam");
  }

  @Test
  void aRosterChangeThatComesTooLateHoldsFromTheNextInstantOnAndIsNoted() {
    warm("kim", START + Time.HOUR);
    scorer.tick(START + 2 * Time.HOUR);
    scorer.rep("jo", rep("jo", true), START);
    scorer.tick(START + 3 * Time.HOUR);

    assertThat(scorer.handoffs())
        .last()
        .satisfies(
            last -> {
              assertThat(last.value().getReason()).isEqualTo("assigned");
              assertThat(last.value().getEffectiveAt()).isEqualTo(at(2).plusMillis(1));
            });
    assertThat(scorer.overtaken())
        .anySatisfy(
            note -> {
              assertThat(note.topic()).isEqualTo(Topics.SALES_REPS.name());
              assertThat(note.floor()).isEqualTo(START + 2 * Time.HOUR + 1);
            });
  }

  @Test
  void aRepresentativeThatMakesNoSenseIsADeadLetter() {
    SalesRep without = rep("jo", true);
    without.put("seniority", null);
    scorer.rep("jo", without, START);

    assertThat(scorer.deadLetters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(new String(letter.key(), UTF_8)).isEqualTo("jo");
              assertThat(
                      new String(letter.headers().lastHeader("leadscorer.detail").value(), UTF_8))
                  .contains("seniority")
                  .contains("needs one");
            });
  }
}
