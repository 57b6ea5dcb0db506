package io.leadscorer.modelfile.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.modelfile.ShippedModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a model file cannot mean is found, on its line, with what to write instead. */
class ModelCheckTest {
  private static final String FILE = "my-model.yaml";
  private static final String TEXT = ShippedModels.text("b2b-4d");
  private static final Pattern LINE_OF = Pattern.compile("«(.*?)»");

  static Stream<String> shippedModels() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/models"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.replace(".yaml", ""))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shippedModels")
  void shouldFindNothingInAShippedModel(String id) {
    assertThat(remarks(ShippedModels.text(id))).isEmpty();
  }

  /**
   * An edit of the default model (what is replaced, by what), a text on the line of the remark, and
   * the remark. An arrow is a line break; a text in angles is its line; W is a warning.
   */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      textBlock =
          """
          # Rules that never count
          when: {type: demo_request} | when: {any: [{type: page_view, target: {prefix: /pri}}, {type: demo_request}]} | rule: pricing_page | groups.website.rules[1]: never counts: every event that meets pricing_page meets demo_request on line «rule: demo_request» first; write the narrower rule first
          type: content_download} | type: {in: [email_reply, email_click]}} | rule: email_click | groups.email.rules[1]: never counts: every event that meets email_click meets content_download on line «rule: content_download» first; write the narrower rule first
          when: {type: email_open} | when: {type: {in: [email_click, content_download]}} | type: {in: [email_click | groups.email.rules[2]: never counts: every event that meets email_open meets one of content_download, email_click first; write the narrower rules first
          # Conditions that cannot be met
          when: {type: resume_update} | when: {all: [{type: resume_update}, {type: careers_view}]} | rule: resume_update | adjustments[4].when.all: can never be met: its parts exclude each other; write {any: [...]} where one of them is enough, or leave one out
          target: {prefix: /pricing} | target: {prefix: /pricing}, not: {type: {in: [page_view, demo_request]}} | rule: pricing_page | groups.website.rules[1].when: can never be met: its parts exclude each other; write {any: [...]} where one of them is enough, or leave one out
          {company.employees: {from: 1, to: 99}} | {any: [{region: eu}, {company.employees: {from: 9}, all: [{company.employees: {to: 5}}]}]} | region: eu | profile[4].when.any[1]: can never be met: its parts exclude each other; write {any: [...]} where one of them is enough, or leave one out
          {opted_out: true}, {employee: true} | {opted_out: true}, {employee: true, not: {employee: {exists: true}}} | while: {any: | dispositions.excluded.while.any[1]: can never be met: its parts exclude each other; write {any: [...]} where one of them is enough, or leave one out
          {phone_status: invalid} | {phone_status: invalid, not: {phone_status: {exists: true}}} | rule: invalid_phone | anomalies.suspicious_profile[1].while: can never be met: its parts exclude each other; write {any: [...]} where one of them is enough, or leave one out
          # Alternatives
          {phone_status: invalid} | {any: [{phone_status: invalid}, {phone_status: invalid, region: eu}]} | rule: invalid_phone | W anomalies.suspicious_profile[1].while.any[1]: adds nothing: whatever meets it meets any[0] too; leave it out
          {opted_out: true}, {employee: true} | {opted_out: true}, {opted_out: true, region: eu} | while: {any: | W dispositions.excluded.while.any[1]: adds nothing: whatever meets it meets any[0] too; leave it out
          {opted_out: true}, {employee: true} | {region: eu}, {region: {in: [eu, us]}} | while: {any: | W dispositions.excluded.while.any[0]: adds nothing: whatever meets it meets any[1] too; leave it out
          # Bands
          {months: 3, points: 10}, {months: 6, points: 7} | {months: 3, points: 10}, {months: 6, points: 10} | months: 6 | W timing.bands[0]: has no effect: within 6 months there are 10 points already, and the best band counts; write more points, or leave it out
          {after: 60d, points: -20} | {after: 60d, points: -10} | after: 60d, points | W inactivity.steps[1].points: is -10 as in the step before, which this one replaces, so it has no effect; write a greater penalty, or leave it out
          {after: 60d, points: -20} | {after: 60d, points: -5} | after: 60d, points | W inactivity.steps[1].points: is -5, less of a penalty than the -10 before it, which it replaces: points come back by idling longer; write a greater penalty
          # Tiers
          {tier: WARM, from: 60, | {tier: WARM, from: 60, hysteresis: 60, | tier: WARM | tiers[1].hysteresis: is 60, so no score is low enough to leave WARM, which begins at 60; write less than 60
          {tier: HOT, from: 80, | {tier: HOT, from: 80, hysteresis: 25, | tier: HOT | W tiers[0].hysteresis: is 25, so a lead leaves HOT only under 55, where WARM (from 60) is left already; write at most 20
          {tier: COLD, from: 0, | {tier: COLD, from: 0, hysteresis: 5, | tier: COLD | W tiers[3].hysteresis: has no effect: nobody falls out of the lowest tier; leave it out
          {tier: HOT, from: 80, handoff: true | {tier: HOT, from: 80, handoff: false | tier: HOT | W tiers[0].handoff: is false, but the lower tier WARM is handed to sales; write true here too
          # Reach
          dimension: fit, below: 15 | dimension: fit, below: 26 | below: 26 | dispositions.long_term_nurture.below: is 26, but fit is never more than 25, so no lead of a known company is ever handed off; write at most that
          full: 55, | full: 60, | full: 60 | W dimensions.demographic.full: is 60, but its rules bring at most 55, so its weight is never earned whole; write at most that
          intent: {dimension: behavior, | intent: {dimension: fit, | intent: | W intent.dimension: is fit, to which no event brings points, so nobody ever has high intent; write a dimension of a group
          # Without effect
          decays:↵ | decays:↵  chat: {linear: {over: 3d}}↵ | chat: | W decays.chat: is used by no group; write decay: chat there, or leave it out
          factor: 1.5 | factor: 1 | factor: 1, | W seasons[0].factor: is 1, which changes nothing; write another, or leave the season out
          when: {type: email_open}, points: 2 | when: {type: email_open}, points: 0 | rule: email_open | W groups.email.rules[2].points: is 0, so the rule changes nothing; write points, or leave the rule out
          `    decay: web↵    rules:` | `    decay: web↵    cap: 20↵    rules:` | cap: 20 | W groups.website.cap: is 20, less than the 25 of demo_request, which no event ever brings whole; write at least that
          rule: icp_employees, dimension: fit, when: {company.employees: {from: 50, to: 5000}}, points: 7} | rule: icp_employees, dimension: fit, when: {company.employees: {from: 50, to: 5000}}, points: 70} | rule: icp_employees | W profile[6].points: is 70, but fit counts no more than 25; write at most that
          {months: 3, points: 10} | {months: 3, points: 12.5} | months: 3 | W timing.bands[0].points: is 12.5, but timing counts no more than 10; write at most that
          # Names
          when: {type: content_download} | when: {type: content_dowload} | content_dowload | W groups.email.rules[0].when.type: asks for 'content_dowload'; did you mean content_download?
          except: [page_view, | except: [pageview, | except: | W repeated_action.except[0]: asks for 'pageview'; did you mean page_view?
          when: {seniority: c_level} | when: {seniority: c-level} | c-level | W profile[1].when.seniority: asks for 'c-level', which the field is not documented to have; did you mean c_level?
          {phone_status: invalid} | {seniority: c-level} | c-level | W anomalies.suspicious_profile[1].while.seniority: asks for 'c-level', which the field is not documented to have; did you mean c_level?
          when: {seniority: c_level} | when: {buying_role: boss} | boss | W profile[1].when.buying_role: asks for 'boss', which the field is not documented to have; write one of decision_maker, influencer, user
          when: {seniority: c_level} | when: {seniority: {prefix: C}} | prefix: C | W profile[1].when.seniority: is met by no value that the field has; write one of c_level, vp, director, manager, staff
          """)
  void shouldFind(String old, String replacement, String anchor, String remark) {
    String text = edited(TEXT, old, replacement);

    assertThat(remarks(text)).containsExactly(expected(text, anchor, remark));
  }

  @Test
  void shouldFindTiersThatNobodyReaches() {
    String text =
        edited(TEXT, "{weight: 40, full: 100, floor: -20}", "{weight: 5, full: 100, floor: -20}");
    text = edited(text, "factor: 1.5", "factor: 0.5");

    // 5 + 25 + 25, and twice 10 in the season of the budgets.
    assertThat(remarks(text))
        .containsExactly(
            expected(
                text,
                "tier: HOT",
                "tiers[0].from: is 80, but no lead can have more than 75 points: nobody is ever HOT;"
                    + " write at most that, or more points, weights or seasons"));
  }

  @Test
  void shouldTakeARuleWithoutPointsThatKeepsEventsFromOthers() {
    String text =
        edited(
            TEXT,
            "      - {rule: page_view,",
            "      - {rule: docs, when: {type: page_view, target: {prefix: /docs}}, points: 0}\n"
                + "      - {rule: page_view,");

    assertThat(remarks(text)).isEmpty();
  }

  @Test
  void shouldTakeShortTypesForWhatTheyAre() {
    String text = edited(TEXT, "except: [page_view,", "except: [call, mall,");

    assertThat(remarks(text)).isEmpty();
  }

  @Test
  void shouldSuggestTypesThatTheModelNamesElsewhere() {
    String text = edited(TEXT, "type: content_download}", "type: configurator_used}");
    text = edited(text, "except: [page_view,", "except: [configurater_used,");

    assertThat(remarks(text))
        .containsExactly(
            expected(
                text,
                "except:",
                "W repeated_action.except[0]: asks for 'configurater_used'; did you mean"
                    + " configurator_used?"));
  }

  private static List<String> remarks(String text) {
    return ModelCheck.check(FILE, text).remarks().stream().map(Remark::toString).toList();
  }

  private static String edited(String text, String old, String replacement) {
    String from = old.replace('↵', '\n');
    assertThat(text).contains(from);
    int at = text.indexOf(from);
    return text.substring(0, at)
        + replacement.replace('↵', '\n')
        + text.substring(at + from.length());
  }

  private static String expected(String text, String anchor, String remark) {
    String problem =
        LINE_OF.matcher(remark).replaceAll(found -> Integer.toString(lineOf(text, found.group(1))));
    String at = FILE + ":" + lineOf(text, anchor) + ": ";
    return problem.startsWith("W ") ? at + "warning: " + problem.substring(2) : at + problem;
  }

  private static int lineOf(String text, String anchor) {
    assertThat(text).contains(anchor);
    return 1 + (int) text.substring(0, text.indexOf(anchor)).chars().filter(c -> c == '\n').count();
  }
}
