package io.leadscorer.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.lead.SalesActivity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class InputRecordsTest {

  private static final Instant AT = Instant.ofEpochMilli(1234);

  @Test
  void anEventKeepsEveryField() {
    assertThat(InputRecords.event(event("e", "l", "page_view")))
        .isEqualTo(
            new LeadEvent(
                "e", "l", "page_view", 1234, "web", "/pricing", Map.of("k", "v"), "::1", "ref"));
  }

  @Test
  void aLeadKeepsEveryField() {
    assertThat(InputRecords.lead(lead("l", "mql")))
        .isEqualTo(
            new LeadProfile(
                "l",
                1234,
                "email",
                "email_status",
                "phone_status",
                "title",
                "c_level",
                "influencer",
                "co",
                "saas",
                "emea",
                "ads",
                1L,
                2L,
                true,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 1, 2),
                LocalDate.of(2026, 1, 3),
                LifecycleStage.MQL,
                false,
                true,
                false,
                true,
                1234L,
                Map.of("k", "v")));
  }

  @Test
  void aLeadMayBeNothingButItsId() {
    LeadProfile lead =
        InputRecords.lead(
            io.leadscorer.events.LeadProfile.newBuilder().setLeadId("l").setUpdatedAt(AT).build());

    assertThat(lead.lifecycleStage()).isNull();
    assertThat(lead.createdAt()).isNull();
    assertThat(lead.attributes()).isEmpty();
  }

  @Test
  void aCompanyKeepsEveryField() {
    assertThat(
            InputRecords.company(
                new io.leadscorer.events.CompanyProfile(
                    "c", AT, "n", "saas", "emea", 5L, 6L, List.of("aws"), "sheet", Map.of())))
        .isEqualTo(
            new CompanyProfile(
                "c", 1234, "n", "saas", "emea", 5L, 6L, List.of("aws"), "sheet", Map.of()));
  }

  @Test
  void anActivityKeepsEveryField() {
    assertThat(InputRecords.activity(activity("a", "l", "verdict", "not_ready")))
        .isEqualTo(
            new SalesActivity(
                "a",
                "l",
                SalesActivity.Type.VERDICT,
                1234,
                "rep",
                60L,
                SalesActivity.Verdict.NOT_READY,
                100L,
                "note"));
  }

  @Test
  void everyActivityTypeAndVerdictOfTheContractIsKnown() {
    for (String type :
        List.of("contacted", "call_verified", "opportunity_opened", "deal_won", "deal_lost")) {
      assertThat(InputRecords.activity(activity("a", "l", type, null)).type().name())
          .isEqualToIgnoringCase(type);
    }
    for (String verdict : List.of("true_sql", "not_ready", "unqualified", "cleared")) {
      assertThat(InputRecords.activity(activity("a", "l", "verdict", verdict)).verdict())
          .hasToString(verdict.toUpperCase(java.util.Locale.ROOT));
    }
  }

  @Test
  void unknownWordsAreRefusedWithTheKnownOnes() {
    refused(
        () -> InputRecords.activity(activity("a", "l", "Contacted", null)),
        "type",
        "'Contacted' is not one of contacted, call_verified, verdict, opportunity_opened,"
            + " deal_won, deal_lost");
    refused(
        () -> InputRecords.activity(activity("a", "l", "verdict", "maybe")),
        "verdict",
        "'maybe' is not one of true_sql, not_ready, unqualified, cleared");
    refused(
        () -> InputRecords.lead(lead("l", "prospect")),
        "lifecycle_stage",
        "'prospect' is not one of subscriber, lead, mql, sql, opportunity, customer");
  }

  @Test
  void aVerdictStandsOnVerdictsAndOnNothingElse() {
    refused(() -> InputRecords.activity(activity("a", "l", "verdict", null)), "verdict", "missing");
    refused(
        () -> InputRecords.activity(activity("a", "l", "contacted", "true_sql")),
        "verdict",
        "contacted");
  }

  @Test
  void blankIdsAreRefused() {
    refused(() -> InputRecords.event(event(" ", "l", "t")), "event_id", "blank");
    refused(() -> InputRecords.event(event("e", "", "t")), "lead_id", "blank");
    refused(() -> InputRecords.event(event("e", "l", "\t")), "type", "blank");
    refused(() -> InputRecords.lead(lead("", "mql")), "lead_id", "blank");
    refused(
        () -> InputRecords.activity(activity("", "l", "contacted", null)), "activity_id", "blank");
    refused(() -> InputRecords.activity(activity("a", "", "contacted", null)), "lead_id", "blank");
    refused(
        () ->
            InputRecords.company(
                io.leadscorer.events.CompanyProfile.newBuilder()
                    .setCompanyId("")
                    .setUpdatedAt(AT)
                    .build()),
        "company_id",
        "blank");
  }

  private static void refused(ThrowingCallable mapping, String field, String message) {
    assertThatExceptionOfType(InvalidRecordException.class)
        .isThrownBy(mapping)
        .withMessageContaining(message)
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  private static io.leadscorer.events.LeadEvent event(String id, String lead, String type) {
    return new io.leadscorer.events.LeadEvent(
        id, lead, type, AT, "web", "/pricing", Map.of("k", "v"), "::1", "ref");
  }

  private static io.leadscorer.events.LeadProfile lead(String id, String stage) {
    return new io.leadscorer.events.LeadProfile(
        id,
        AT,
        "email",
        "email_status",
        "phone_status",
        "title",
        "c_level",
        "influencer",
        "co",
        "saas",
        "emea",
        "ads",
        1L,
        2L,
        true,
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 1, 2),
        LocalDate.of(2026, 1, 3),
        stage,
        false,
        true,
        false,
        true,
        AT,
        Map.of("k", "v"));
  }

  private static io.leadscorer.events.SalesActivity activity(
      String id, String lead, String type, String verdict) {
    return new io.leadscorer.events.SalesActivity(
        id, lead, type, AT, "rep", 60L, verdict, 100L, "note");
  }
}
