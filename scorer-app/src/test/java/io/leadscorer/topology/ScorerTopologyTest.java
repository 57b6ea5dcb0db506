package io.leadscorer.topology;

import static io.leadscorer.topology.Given.DAY;
import static io.leadscorer.topology.Given.HOUR;
import static io.leadscorer.topology.Given.MINUTE;
import static io.leadscorer.topology.Given.START;
import static io.leadscorer.topology.Given.event;
import static io.leadscorer.topology.Given.idealCompany;
import static io.leadscorer.topology.Given.profile;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadscorer.catalog.Topics;
import io.leadscorer.events.CompanyProfile;
import io.leadscorer.events.LeadEvent;
import io.leadscorer.events.TierChange;
import io.leadscorer.store.ScorerStores;
import io.leadscorer.topology.time.Overtaken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScorerTopologyTest {
  private TopologyHarness scorer = new TopologyHarness();

  @AfterEach
  void close() {
    scorer.close();
  }

  @Test
  void firstEventEmitsAChangeFromNoneAndAScore() {
    scorer.event(event("e1", "ada", "demo_request", "/demo", START), START);

    assertThat(scorer.tierChanges())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.key()).isEqualTo("ada");
              assertThat(record.timestamp()).isEqualTo(START);
              assertThat(record.value().getFromTier()).isEqualTo("NONE");
              assertThat(record.value().getToTier()).isEqualTo("COLD");
              assertThat(record.value().getScore()).isEqualTo(10.0);
              assertThat(record.value().getSequence()).isEqualTo(1);
              assertThat(record.value().getCause()).isEqualTo("event");
              assertThat(record.value().getReasons().get(0).getRule()).isEqualTo("demo_request");
            });
    assertThat(scorer.scores()).extracting(r -> r.value().getScore()).containsExactly(10.0);
  }

  @Test
  void everyOutputIsACloudEventOfItsInstant() {
    scorer.event(event("e1", "ada", "demo_request", "/demo", START), START);

    Headers headers = scorer.tierChanges().get(0).headers();
    assertThat(header(headers, "ce_id")).isEqualTo("ada:b2b-4d:1");
    assertThat(header(headers, "ce_type")).isEqualTo("io.leadscorer.tier.changed.v1");
    assertThat(header(headers, "ce_subject")).isEqualTo("ada");
    assertThat(header(headers, "ce_time")).isEqualTo("2026-03-02T00:00:00Z");
    assertThat(header(headers, "ce_source")).isEqualTo("/lead-scorer/test");
  }

  @Test
  void aRecordThatWasOvertakenCountsWhereTheClockStandsAndIsNotedOnce() {
    scorer.profile(profile("ada", null, "staff", START), START + 5);
    scorer.event(event("e1", "ada", "demo_request", "/1", START), START);
    scorer.event(event("e2", "ada", "demo_request", "/2", START), START + 1);
    scorer.event(event("e3", "bob", "demo_request", "/3", START), START + 2);

    assertThat(scorer.overtaken()).containsExactly(new Overtaken("lead-events", 0, 0, START + 5));
    assertThat(scorer.tierChanges())
        .filteredOn(change -> change.key().equals("bob"))
        .extracting(TestRecord::timestamp)
        .containsExactly(START + 5);
  }

  @Test
  void changelogsAreStampedWithInstants() {
    scorer.event(event("e1", "ada", "demo_request", "/1", START), START);

    scorer.profile(profile("ada", null, "staff", START + 1), START + 1);

    assertThat(scorer.changelogTimes(ScorerStores.LEAD_STATE)).containsExactly(START, START + 1);
    assertThat(scorer.changelogTimes(ScorerStores.EVENT_LEDGER)).containsExactly(START, START + 1);
  }

  @Test
  void aTickThatRunsBehindIsNoRecordThatWasOvertaken() {
    scorer.event(event("e1", "ada", "demo_request", "/1", START), START);
    scorer.tick(START - 2_000);
    scorer.event(event("e2", "ada", "demo_request", "/2", START), START + 1);

    assertThat(scorer.overtaken()).isEmpty();
  }

  @Test
  void aTickBringsWhatTimeAloneChangesAtItsExactInstant() {
    becomeHot("ada");
    scorer.tierChanges();

    scorer.tick(START + 200 * DAY);
    scorer.drain();

    List<TierChange> falls = values(scorer.tierChanges());
    assertThat(falls).extracting(TierChange::getCause).containsOnly("time");
    assertThat(falls).extracting(TierChange::getToTier).containsExactly("WARM", "COOL");
    assertThat(falls.get(0).getEffectiveAt()).isEqualTo(Instant.ofEpochMilli(START + 14 * DAY));
  }

  @Test
  void entriesIntoHotAreOnTheirOwnTopicOnce() {
    becomeHot("ada");

    scorer.event(event("again", "ada", "page_view", "/pricing", START + HOUR), START + HOUR);

    assertThat(values(scorer.hotMqls()))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.getToTier()).isEqualTo("HOT");
              assertThat(change.getToDisposition()).isEqualTo("handoff");
            });
  }

  @Test
  void aCompanyChangeReachesAllItsLeadsAtItsInstant() {
    scorer.profile(profile("ada", "acme", "c_level", START), START);
    scorer.profile(profile("bob", "acme", "staff", START), START);
    scorer.profile(profile("eve", "other", "c_level", START), START);
    scorer.tierChanges();

    scorer.company(idealCompany("acme", START + HOUR), START + HOUR);
    scorer.tick(START + DAY);

    assertThat(values(scorer.tierChanges()))
        .filteredOn(change -> change.getCause().equals("profile"))
        .extracting(TierChange::getLeadId, TierChange::getToTier, TierChange::getEffectiveAt)
        .containsExactly(
            tuple("ada", "COOL", Instant.ofEpochMilli(START + HOUR)),
            tuple("bob", "COOL", Instant.ofEpochMilli(START + HOUR)));
  }

  @Test
  void ofTwoProfilesOfACompanyAtOneInstantTheLaterHolds() {
    scorer.profile(profile("ada", "acme", "c_level", START), START);
    CompanyProfile ideal = idealCompany("acme", START);
    scorer.company(
        CompanyProfile.newBuilder()
            .setCompanyId("acme")
            .setUpdatedAt(Instant.ofEpochMilli(START))
            .build(),
        START + HOUR);
    scorer.tick(START + HOUR);
    scorer.tierChanges();

    scorer.company(ideal, START + HOUR);
    scorer.tick(START + HOUR + 1);

    assertThat(values(scorer.tierChanges()))
        .extracting(TierChange::getToTier, TierChange::getEffectiveAt)
        .containsExactly(tuple("COOL", Instant.ofEpochMilli(START + HOUR)));
  }

  @Test
  void aCompanyProfileHoldsFromItsArrivalPlusTheGrace() {
    scorer.close();
    scorer = new TopologyHarness(Duration.ofMinutes(1));
    scorer.company(idealCompany("acme", START), START);

    scorer.profile(profile("ada", "acme", "c_level", START), START);
    scorer.event(event("e1", "ada", "page_view", "/", START), START + MINUTE);

    assertThat(values(scorer.tierChanges()))
        .extracting(TierChange::getToTier, TierChange::getEffectiveAt)
        .containsExactly(
            tuple("COLD", Instant.ofEpochMilli(START)),
            tuple("COOL", Instant.ofEpochMilli(START + MINUTE)));
  }

  @Test
  void anEventFromTheFutureIsADeadLetterAsReceived() {
    LeadEvent future = event("e1", "ada", "page_view", "/", START + 5 * MINUTE + 1);

    scorer.event(future, START);

    assertThat(scorer.tierChanges()).isEmpty();
    assertThat(scorer.deadLetters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.key()).isEqualTo("ada".getBytes(UTF_8));
              assertThat(letter.value()).isEqualTo(scorer.encode(Topics.LEAD_EVENTS, future));
              assertThat(header(letter.headers(), "leadscorer.reason"))
                  .isEqualTo("future_timestamp");
              assertThat(header(letter.headers(), "leadscorer.topic")).isEqualTo("lead-events");
            });
  }

  @Test
  void whatCannotBeReadIsADeadLetterAndTheRestGoesOn() {
    scorer.pipe(Topics.LEAD_EVENTS, "ada", new byte[] {1, 2, 3}, START);
    scorer.pipe(
        Topics.LEAD_EVENTS,
        "not-ada",
        scorer.encode(Topics.LEAD_EVENTS, event("e1", "ada", "page_view", "/", START)),
        START);
    scorer.event(event("e2", "ada", "page_view", "/", START), START);

    assertThat(scorer.deadLetters())
        .extracting(letter -> header(letter.headers(), "leadscorer.reason"))
        .containsExactly("malformed", "malformed");
    assertThat(scorer.tierChanges()).hasSize(1);
  }

  @Test
  void aCompanyProfileThatCannotBeReadIsADeadLetterWhenItsTurnComes() {
    scorer.pipe(Topics.COMPANY_PROFILES, "acme", new byte[] {7}, START);
    scorer.tick(START + MINUTE);

    assertThat(scorer.deadLetters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.value()).isEqualTo(new byte[] {7});
              assertThat(header(letter.headers(), "leadscorer.topic"))
                  .isEqualTo("company-profiles");
            });
  }

  @Test
  void aDuplicateWithinTheRetentionChangesNothing() {
    scorer.event(event("e1", "ada", "demo_request", "/demo", START), START);
    scorer.scores();

    scorer.event(event("e1", "ada", "demo_request", "/demo", START), START + 80 * DAY);
    scorer.tick(START + 80 * DAY);

    assertThat(scorer.scores()).last().extracting(r -> r.value().getScore()).isEqualTo(0.0);
    assertThat(scorer.lead("ada").facts()).isEqualTo(1);
  }

  @Test
  void erasingALeadRemovesEveryTraceAndSendsTombstones() {
    scorer.company(idealCompany("acme", START), START);
    becomeHot("ada");
    scorer.scores();
    scorer.nurture();

    scorer.erase("ada", START + DAY);

    for (String store :
        List.of(
            ScorerStores.LEAD_STATE,
            ScorerStores.LEAD_PROFILE,
            ScorerStores.DUE_INDEX,
            ScorerStores.COMPANY_MEMBERS)) {
      assertThat(scorer.rows(store)).as(store).isZero();
    }
    assertThat(scorer.rows(ScorerStores.EVENT_LEDGER)).as("the row of no lead").isEqualTo(1);
    assertThat(scorer.scores()).last().satisfies(r -> assertThat(r.value()).isNull());
    assertThat(scorer.nurture())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.value()).isNull();
              assertThat(header(record.headers(), "ce_type"))
                  .isEqualTo("io.leadscorer.lead.erased.v1");
            });
    scorer.event(event("later", "ada", "page_view", "/", START + 2 * DAY), START + 2 * DAY);
    assertThat(values(scorer.tierChanges()))
        .last()
        .extracting(TierChange::getSequence)
        .isEqualTo(1L);
  }

  private void becomeHot(String leadId) {
    scorer.company(idealCompany("acme", START), START);
    scorer.profile(profile(leadId, "acme", "c_level", START), START);
    for (int i = 0; i < 5; i++) {
      scorer.event(
          event(leadId + i, leadId, "page_view", "/pricing", START + i), START + MINUTE + i);
    }
    scorer.event(event(leadId + "d", leadId, "demo_request", "/demo", START), START + 2 * MINUTE);
  }

  private static <T> List<T> values(List<TestRecord<String, T>> records) {
    return records.stream().map(TestRecord::value).toList();
  }

  private static String header(Headers headers, String name) {
    return new String(headers.lastHeader(name).value(), UTF_8);
  }
}
