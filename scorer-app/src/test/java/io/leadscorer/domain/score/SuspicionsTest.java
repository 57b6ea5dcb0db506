package io.leadscorer.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.domain.state.ProfileDigest;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.modelfile.ShippedModels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Profiles that look wrong (handoff.md, Anomalies). */
class SuspicionsTest {
  private static final String START = "2024-05-07T00:30:00Z";
  private static final long NOW = Instant.parse(START).toEpochMilli();

  private static final ALead DOUBTFUL =
      ALead.profile()
          .emailStatus("disposable")
          .phoneStatus("invalid")
          .attributes(Map.of("company_match", "mismatch"));

  /** The default model with other suspicions, as a later version. */
  private static ScoringModel next(String suspicions) {
    String text = ShippedModels.text("b2b-4d").replace("version: 1", "version: 2");
    int at = text.indexOf("  suspicious_profile:");
    return ModelReader.read(
        "next.yaml", text.substring(0, at) + "  suspicious_profile: " + suspicions);
  }

  private static List<String> told(ScoredLead lead) {
    return lead.all(LeadAnomaly.class).stream().map(LeadAnomaly::rule).toList();
  }

  @Test
  void shouldTellEachInTheOrderOfTheModel() {
    ScoredLead lead = ScoredLead.at(START).has(DOUBTFUL);

    assertThat(lead.all(LeadAnomaly.class))
        .extracting(LeadAnomaly::id)
        .containsExactly(
            "lead-1:b2b-4d:invalid_email:" + NOW,
            "lead-1:b2b-4d:invalid_phone:" + NOW,
            "lead-1:b2b-4d:company_mismatch:" + NOW);
    assertThat(lead.all(LeadAnomaly.class))
        .allSatisfy(anomaly -> assertThat(anomaly.repeated()).isNull());
  }

  @Test
  void shouldTellWhenItBegins() {
    ScoredLead lead = ScoredLead.at(START).has(ALead.profile().emailStatus("invalid"));

    lead.has(ALead.profile().emailStatus("disposable").seniority("vp")).hasCompany(null);
    assertThat(told(lead)).containsExactly("invalid_email");

    lead.has(ALead.profile().emailStatus("verified"));
    assertThat(told(lead)).containsExactly("invalid_email");

    lead.has(ALead.profile().emailStatus("invalid"));
    assertThat(told(lead)).containsExactly("invalid_email", "invalid_email");
  }

  @Test
  void shouldTellWhatACompanyBegins() {
    ScoringModel model =
        next("[{rule: odd_company, while: {industry: finance, company.employees: {to: 1}}}]");
    ScoredLead lead =
        ScoredLead.under(model, START)
            .has(ALead.profile(), ACompany.profile().industry("finance").employees(2));

    lead.hasCompany(ACompany.profile().industry("finance").employees(1));

    assertThat(told(lead)).containsExactly("odd_company");
  }

  @ParameterizedTest
  @FieldSource("io.leadscorer.modelfile.ShippedModels#IDS")
  void shouldTellOfAnInvalidAddressUnderEveryShippedModel(String id) {
    ScoredLead lead =
        ScoredLead.under(ModelReader.shipped(id), START)
            .has(ALead.profile().emailStatus("invalid"));

    assertThat(told(lead)).containsExactly("invalid_email");
    assertThat(lead.score()).isZero();
    assertThat(lead.adjustments()).isZero();
  }

  @Test
  void shouldBringNoPoints() {
    ScoredLead doubtful = ScoredLead.at(START).has(DOUBTFUL, ACompany.thatFits());
    ScoredLead trusted = ScoredLead.at(START).has(ALead.profile(), ACompany.thatFits());

    assertThat(doubtful.scores()).isEqualTo(trusted.scores());
    assertThat(doubtful.lastChange()).isEqualTo(trusted.lastChange());
  }

  /** Gates have their conditions in the same digest. */
  @Test
  void shouldStandApartFromRulesAndGates() {
    ScoringModel model = Models.full();
    int before = model.profileRules().size() + model.gates().size();

    BitSet held = digest(model, DOUBTFUL).rules();
    held.andNot(digest(model, ALead.profile()).rules());

    assertThat(model.gates()).isNotEmpty();
    assertThat(held.stream()).containsExactly(before, before + 1, before + 2);
    assertThat(digest(model, ALead.profile().seniority("c_level")).rules().length())
        .isEqualTo(before);
  }

  private static ProfileDigest digest(ScoringModel model, ALead lead) {
    return new ProfileRules(model).digest(lead.of("lead-1", NOW), null);
  }

  /** A version with other suspicions looks at profiles anew, and tells of those that come. */
  @Test
  void shouldGoOnUnderOtherSuspicions() {
    Scorer first = new Scorer(Models.b2b4d());
    Scorer second =
        new Scorer(next("[{rule: a, while: {region: eu}}, {rule: b, while: {phone_status: x}}]"));
    List<Outcome> told = new ArrayList<>();
    LeadState lead = new LeadState("lead-1", first.model().modelVersion(), NOW);
    first.profile(lead, ALead.profile().of("lead-1", NOW), null, NOW, told::add);
    ALead suspicious = ALead.profile().phoneStatus("x");
    first.profile(lead, suspicious.of("lead-1", NOW), null, NOW, told::add);

    assertThat(second.continues(first)).isTrue();
    second.goOn(lead, suspicious.of("lead-1", NOW), null, NOW, told::add);
    second.profile(lead, suspicious.of("lead-1", NOW), null, NOW, told::add);
    assertThat(told).noneMatch(LeadAnomaly.class::isInstance);

    second.profile(lead, ALead.profile().of("lead-1", NOW), null, NOW, told::add);
    second.profile(lead, suspicious.of("lead-1", NOW), null, NOW, told::add);
    assertThat(told.stream().filter(LeadAnomaly.class::isInstance))
        .containsExactly(new LeadAnomaly("lead-1", second.model().modelVersion(), "b", null, NOW));
  }
}
