package io.leadscorer.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Demography and fit (scoring.md 2.5, with the values of contracts.md). */
class ProfileTablesTest {
  private static final String START = "2024-05-07T00:30:00Z";

  @ParameterizedTest(name = "industry {0}: {1}")
  @CsvSource({"saas,20", "manufacturing,20", "finance,20", "education,20", "farming,0"})
  void targetIndustry(String industry, double points) {
    ScoredLead lead = ScoredLead.at(START).has(ALead.profile().industry(industry));

    assertThat(lead.raw("demographic")).isEqualTo(points);
  }

  @Test
  void industryIsTheLeadsOwnElseItsCompanys() {
    ACompany finance = ACompany.profile().industry("finance");

    assertThat(ScoredLead.at(START).has(ALead.profile(), finance).raw("demographic")).isEqualTo(20);
    ALead farmer = ALead.profile().industry("farming");
    assertThat(ScoredLead.at(START).has(farmer, finance).raw("demographic")).isZero();
  }

  @ParameterizedTest(name = "seniority {0}: {1}")
  @CsvSource({"c_level,15", "vp,0", "director,0", "manager,0", "staff,0"})
  void seniority(String seniority, double points) {
    ScoredLead lead = ScoredLead.at(START).has(ALead.profile().seniority(seniority));

    assertThat(lead.raw("demographic")).isEqualTo(points);
  }

  @ParameterizedTest(name = "{0} employees: {1}")
  @CsvSource({"0,0", "1,10", "99,10", "100,15", "999,15", "1000,20", "1000000,20"})
  void companySize(long employees, double points) {
    ACompany company = ACompany.profile().employees(employees);

    assertThat(ScoredLead.at(START).has(ALead.profile(), company).raw("demographic"))
        .isEqualTo(points);
  }

  @ParameterizedTest(name = "{0} employees: {1}")
  @CsvSource({"49,0", "50,7", "5000,7", "5001,0"})
  void employeesInTheIcpRange(long employees, double points) {
    assertThat(fit(ACompany.profile().employees(employees))).isEqualTo(points);
  }

  @ParameterizedTest(name = "revenue {0}: {1}")
  @CsvSource({"9999999,0", "10000000,8", "1000000000,8", "1000000001,0"})
  void revenueInTheIcpRange(long revenue, double points) {
    assertThat(fit(ACompany.profile().revenue(revenue))).isEqualTo(points);
  }

  @ParameterizedTest(name = "technology {0}: {1}")
  @CsvSource({"salesforce,5", "hubspot,5", "snowflake,5", "aws,5", "cobol,0"})
  void technologyOfTheIcpStack(String technology, double points) {
    assertThat(fit(ACompany.profile().technologies("fax", technology))).isEqualTo(points);
  }

  @Test
  void severalTechnologiesCountOnce() {
    assertThat(fit(ACompany.profile().technologies("aws", "hubspot"))).isEqualTo(5);
  }

  @ParameterizedTest(name = "current solution {0}: {1}")
  @CsvSource({"legacy-crm,5", "spreadsheet,5", "in-house,5", "other-crm,0"})
  void replaceableSolution(String solution, double points) {
    assertThat(fit(ACompany.profile().solution(solution))).isEqualTo(points);
  }

  @Test
  void aFullMatchIsTwentyFive() {
    assertThat(fit(ACompany.thatFits())).isEqualTo(25);
  }

  private static double fit(ACompany company) {
    return ScoredLead.at(START).has(ALead.profile(), company).raw("fit");
  }

  @Test
  void aProfileReplacesTheOneBeforeWhole() {
    ScoredLead lead = ScoredLead.at(START).has(ALead.profile().seniority("c_level"));

    lead.has(ALead.profile().industry("saas"));

    assertThat(lead.raw("demographic")).isEqualTo(20);
  }

  @Test
  void aCompanyThatIsNoLongerKnownTakesItsPointsAlong() {
    ScoredLead lead = ScoredLead.at(START).has(ALead.profile(), ACompany.thatFits());

    lead.hasCompany(null);

    assertThat(lead.raw("fit")).isZero();
    assertThat(lead.raw("demographic")).isZero();
  }
}
