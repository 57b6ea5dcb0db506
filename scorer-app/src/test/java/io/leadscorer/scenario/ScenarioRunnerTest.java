package io.leadscorer.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario fails when it must, and says where. */
class ScenarioRunnerTest {
  private static final String DEMO =
      """
      model: b2b-4d
      story: A visitor asks for a demo.
      steps:
        - at: 2026-03-02 10:15
          lead: ada
          event: {type: demo_request, target: /demo}
      """;

  /** 50 points of profile, then a request that halves after two weeks. */
  private static final String WARM =
      """
      model: b2b-4d
      story: A finance director asks for a demo.
      steps:
        - at: 2026-03-02 09:00
          company: {company_id: acme, industry: finance, employees: 2000, annual_revenue_usd: 50_000_000, technologies: [aws], current_solution: spreadsheet}
        - at: 2026-03-02 09:00
          lead: ada
          profile: {seniority: c_level, company_id: acme}
          expect: {tier: COOL}
        - at: 2026-03-02 10:15
          lead: ada
          event: {type: demo_request, target: /demo}
          expect: {tier: WARM}
      """;

  @TempDir private Path lines;

  private List<String> run(String text) {
    return new ScenarioRunner(ScenarioReader.read("story.yaml", text), lines).run();
  }

  @Test
  void shouldPassWhatGoesAsTold() {
    assertThat(run(DEMO + "    expect: {tier: COLD, score: 10, by: event}\n")).isEmpty();
  }

  @Test
  void shouldTellAWrongScore() {
    assertThat(run(DEMO + "    expect: {tier: COLD, score: 10.01}\n"))
        .containsExactly("story.yaml:4: step 1: score: expected 10.01 but was 10.00");
  }

  @Test
  void shouldTellAllThatDiffers() {
    assertThat(
            run(
                DEMO
                    + "    expect: {tier: COOL, disposition: handoff, by: time, high_intent: true,"
                    + " hot_mql: true, stage: mql, next_drop: {tier: COLD, at: 2026-03-16 10:00},"
                    + " reasons: {demo_request: 24, email_open: 2}, changes: none}\n"))
        .containsExactly(
            "story.yaml:4: step 1: by: expected time but was event",
            "story.yaml:4: step 1: hot_mql: expected true but was false",
            "story.yaml:4: step 1: changes: expected none but was by event",
            "story.yaml:4: step 1: tier: expected COOL but was COLD",
            "story.yaml:4: step 1: disposition: expected handoff but was nurture",
            "story.yaml:4: step 1: stage: expected mql but was lead",
            "story.yaml:4: step 1: high_intent: expected true but was false",
            "story.yaml:4: step 1: next_drop: expected COLD at 2026-03-16 10:00:00 but was none",
            "story.yaml:4: step 1: reasons.demo_request: expected 24 but was 25.000",
            "story.yaml:4: step 1: reasons.email_open: expected 2 but it is not among"
                + " [demo_request]");
  }

  @Test
  void shouldTellAChangeThatNoStepExpects() {
    assertThat(run(DEMO))
        .containsExactly(
            "story.yaml:4: step 1: unexpected: 2026-03-02T01:15:00Z ada NONE/none -> COLD/nurture,"
                + " score 10.00, by event");
  }

  @Test
  void shouldTellAChangeThatTimeBroughtBetweenSteps() {
    assertThat(run(WARM + "  - until: 2026-03-20 00:00\n"))
        .containsExactly(
            "story.yaml:14: step 4: unexpected: 2026-03-16T01:00:00Z ada WARM/handoff ->"
                + " COOL/handoff, score 55.00, by time");
  }

  @Test
  void shouldTellAChangeThatDidNotCome() {
    assertThat(
            run(
                WARM
                    + "  - at: 2026-03-16 09:59\n"
                    + "    lead: ada\n"
                    + "    expect: {tier: WARM, by: time}\n"))
        .containsExactly(
            "story.yaml:14: step 4: by: expected time but was no change at this instant");
  }

  @Test
  void shouldTellARefusedRecordWithItsField() {
    assertThat(run(DEMO.replace("target:", "targte:")))
        .singleElement()
        .asString()
        .startsWith("story.yaml:4: step 1: was refused: targte: ");
  }

  @Test
  void shouldTellALeadThatIsStillKnown() {
    assertThat(
            run(
                DEMO
                    + "    expect: {tier: COLD}\n"
                    + "  - at: 2026-03-02 11:00\n    lead: ada\n    expect: {gone: true}\n"))
        .containsExactly("story.yaml:8: step 2: the lead is still known");
  }

  @Test
  void shouldRefuseAnUnknownKey() {
    assertThatThrownBy(() -> run(DEMO + "    expect: {teir: COLD}\n"))
        .isInstanceOf(InvalidScenarioException.class)
        .hasMessageStartingWith("story.yaml:7: 'teir' is not a key here; known are [by, changes, ");
  }

  @Test
  void shouldRefuseAWordThatIsNoTierOfTheModel() {
    assertThatThrownBy(() -> run(DEMO + "    expect: {tier: TEPID}\n"))
        .hasMessage("story.yaml:7: 'tier' is 'TEPID', not one of [HOT, WARM, COOL, COLD]");
  }

  @Test
  void shouldRefuseStepsOutOfOrder() {
    assertThatThrownBy(() -> run(DEMO + "  - until: 2026-03-02 10:14\n"))
        .hasMessage("story.yaml:7: step 2 is earlier than the one before it");
  }

  @Test
  void shouldRefuseAModelThatDoesNotShip() {
    assertThatThrownBy(() -> run(DEMO.replace("b2b-4d", "b2b-5d")))
        .hasMessageStartingWith("story.yaml:1: no model ships as 'b2b-5d'");
  }

  @Test
  void shouldRefuseToExpectMoreOfALeadThatIsGone() {
    assertThatThrownBy(() -> run(DEMO + "    expect: {gone: true, score: 10}\n"))
        .hasMessage("story.yaml:7: a lead that is gone has nothing else to expect");
  }
}
