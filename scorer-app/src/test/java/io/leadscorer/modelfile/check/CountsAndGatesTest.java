package io.leadscorer.modelfile.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.modelfile.ShippedModels;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What caps, counts, recency, gates and stages of a model cannot mean is found. */
class CountsAndGatesTest {
  private static final String TEXT = ShippedModels.text("b2b-4d");

  /** A section that is added to the default model, and the remark on it; W is a warning. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      textBlock =
          """
          counts: [{rule: n, when: {type: email_sent}, bands: [{from: 2, points: 3}, {from: 5, points: 3}]}] | W counts[0].bands[1].points: is 3 as in the band before it, so it has no effect; write other points, or leave it out
          counts: [{rule: n, when: {type: email_sent}, bands: [{from: 2, points: 0}, {from: 5, points: 3}]}] | W counts[0].bands[0].points: is 0 as in the band before it, so it has no effect; write other points, or leave it out
          counts: [{rule: n, when: {type: email_sent, channel: ads}, unless: {type: {in: [email_sent, email_open]}}, bands: [{from: 5, points: 3}]}] | counts[0].unless: forbids every event that counts, so nothing ever does; write a condition that only other events meet
          counts: [{rule: n, when: {type: email_sent}, unless: {all: [{type: email_open}, {type: email_click}]}, bands: [{from: 5, points: 3}]}] | counts[0].unless.all: can never be met: its parts exclude each other; write {any: [...]} where one of them is enough, or leave one out
          counts: [{rule: n, when: {type: emial_sent}, bands: [{from: 5, points: 3}]}] | W counts[0].when.type: asks for 'emial_sent'; did you mean email_sent?
          recency: [{rule: n, when: {type: email_open}, bands: [{within: 3d, points: 10}, {within: 9d, points: 10}]}] | W recency[0].bands[1].points: is 10 as in the band before it, so it has no effect; write other points, or leave it out
          recency: [{rule: n, when: {type: email_open}, bands: [{within: 3d, points: 10}, {within: 9d, points: 15}]}] | W recency[0].bands[1].points: is 15, more than the 10 of the band before it: points come by waiting; write less
          recency: [{rule: n, when: {type: email_open}, bands: [{within: 3d, points: 10}, {within: 9d, points: -5}], otherwise: -5}] | W recency[0].bands[1].points: is -5 as in the time after all bands, so it has no effect; write other points, or leave it out
          gates: [{gate: n, tier: COLD, when: {type: demo_request}}] | W gates[0].tier: is the lowest tier, in which every lead is anyway; write a higher one, or leave the gate out
          gates: [{gate: n, tier: HOT, while: {all: [{region: eu}, {region: us}]}}] | gates[0].while.all: can never be met: its parts exclude each other; write {any: [...]} where one of them is enough, or leave one out
          """)
  void shouldFindInASection(String section, String remark) {
    assertThat(remarks(TEXT + section + "\n")).containsExactly(remark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      textBlock =
          """
          /pricing}}, points: 15} | /pricing}}, points: 15, cap: 10} | W groups.website.rules[1].cap: is 10, less than the 15 of pricing_page, which no event ever brings whole; write at least that
          /pricing}}, points: 15} | /pricing}}, points: 15, cap: {points: 10, per: day}} | W groups.website.rules[1].cap: is 10, less than the 15 of pricing_page, which no event ever brings whole; write at least that
          when: {type: spam_report}, points: -25 | when: {type: spam_report}, points: -25, cap: -20 | W adjustments[1].cap: is 20, less than the 25 of spam_report, which no event ever brings whole; write at least that
          from: 80, handoff: true, stage: mql | from: 80, handoff: true, stage: lead | W tiers[0].stage: is earlier than the stage that the lower tier WARM brings; write the same or a later one
          """)
  void shouldFindInAnEdit(String old, String replacement, String remark) {
    assertThat(remarks(TEXT.replace(old, replacement))).containsExactly(remark);
  }

  @Test
  void shouldFindACapThatAnotherIsReachedBefore() {
    String text =
        TEXT.replace("/pricing}}, points: 15}", "/pricing}}, points: 15, cap: 45}")
            .replace("decay: web\n", "decay: web\n    cap: 40\n");

    assertThat(remarks(text))
        .containsExactly(
            "W groups.website.rules[1].cap: has no effect: the group's cap of 40 is reached first; write"
                + " less, or leave it out");
  }

  @Test
  void shouldCountWhatCapsLeaveAndGatesOpen() {
    String low =
        TEXT.replace("from: 80", "from: 90")
            .replace("weight: 40, full: 100", "weight: 100, full: 100")
            .replace("weight: 25", "weight: 10")
            .replace("demo_request}, points: 25}", "demo_request}, points: 25, cap: 25}")
            .replace("/pricing}}, points: 15}", "/pricing}}, points: 15, cap: 15}")
            .replace("page_view}, points: 1}", "page_view}, points: 1, cap: 5}")
            .replace("decay: email\n", "decay: email\n    cap: 10\n")
            .replace("factor: 1.5", "factor: 0.5")
            .replace("factor: 2", "factor: 0.5");

    // 25 + 15 + 5 and 10 for behaviour, 10 + 10 + 10 for the rest.
    assertThat(remarks(low))
        .contains(
            "tiers[0].from: is 90, but no lead can have more than 85 points: nobody is ever HOT; write at"
                + " most that, or more points, weights or seasons");
    assertThat(remarks(low + "gates: [{gate: n, tier: HOT, when: {type: demo_request}}]\n"))
        .noneMatch(remark -> remark.startsWith("tiers"));
    assertThat(
            remarks(
                low
                    + "counts: [{rule: n, when: {type: email_sent}, bands: [{from: 2, points: 5}]}]\n"))
        .noneMatch(remark -> remark.startsWith("tiers"));
    assertThat(
            remarks(
                low
                    + "recency: [{rule: n, when: {type: email_sent}, bands: [{within: 2d, points: 5}]}]\n"))
        .noneMatch(remark -> remark.startsWith("tiers"));
  }

  private static List<String> remarks(String text) {
    return ModelCheck.check("my-model.yaml", text).remarks().stream()
        .map(
            remark ->
                (remark.severity() == Severity.WARNING ? "W " : "")
                    + remark.finding().path()
                    + ": "
                    + remark.finding().problem())
        .toList();
  }
}
