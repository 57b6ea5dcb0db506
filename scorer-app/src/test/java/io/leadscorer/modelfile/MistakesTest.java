package io.leadscorer.modelfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake in a model file is found, on its line, with what to write instead. */
class MistakesTest {

  private static final Pattern LINE_OF = Pattern.compile("«(.*?)»");

  /**
   * An edit of the default model (what is replaced, by what), a text on the line of the finding,
   * and the finding. An arrow is a line break; a text in angles is its line.
   */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      textBlock =
          """
          # Fields
          {weight: 40, | {wieght: 40, | wieght | dimensions.behavior.wieght: is not a field here; did you mean weight?
          `journey: 10 ` | `jorney: 10 ` | jorney | jorney: is not a field here; did you mean journey?
          points: 25} | points: 25, colour: red} | colour | groups.website.rules[0].colour: is not a field here; write one of cap, points, rule, when
          version: 1↵ | `` | model: b2b-4d | version: is missing; write a whole number from 1 to 2147483647, like 3
          `full: 55, ` | `` | demographic: {weight | dimensions.demographic.full: is missing; write a number of points, like 15 or 2.5
          `    decay: web↵    rules:` | `    decay: web↵    rule:` | `    rule:` | groups.website.rule: is not a field here; did you mean rules?
          version: 1↵ | version: 1↵version: 2↵ | version: 2 | version: stands on line «version: 1» already; write it once
          target: {prefix | type: x, target: {prefix | type: x | groups.website.rules[1].when.type: stands on line «type: x» already; write it once
          version: 1↵ | version: 1↵[a]: 2↵ | [a]: 2 | (file): has a key that is not a name; write name: value
          # Types and units
          version: 1↵ | version: one↵ | version: one | version: is 'one'; write a whole number from 1 to 2147483647, like 3
          `journey: 10 ` | `journey: [10] ` | journey: [10] | journey: is a list; write a whole number from 0 to 1000, like 3
          handoff: false | handoff: no | handoff: no | tiers[3].handoff: is 'no'; write true or false, like true
          intent: {dimension: behavior, window: 30d, points: 50} | intent: soon | intent: soon | intent: is 'soon'; write a mapping, like {dimension: behavior, window: 30d, points: 50}
          intent: {dimension: behavior, window: 30d, points: 50} | intent: | intent: | intent: is empty; write a mapping, like {dimension: behavior, window: 30d, points: 50}
          months: [11, 12] | months: 11 | months: 11 | seasons[1].months: is '11'; write a list, like [11, 12]
          `future_tolerance: 5m ` | `future_tolerance: 300s ` | 300s | future_tolerance: is '300s'; write a duration, like 5m, 24h or 30d
          recheck: 30d | recheck: 0d | `0d ` | recheck: is 0d, but must be more than 0
          recheck: 30d | recheck: 999999999d | 999999999d | recheck: is 999999999d; write at most 36525d
          points: 25} | points: 2.0005} | 2.0005 | groups.website.rules[0].points: is 2.0005; write at most 3 decimals
          points: 25} | points: "25"} | "25" | groups.website.rules[0].points: is '25'; write a number of points, like 15 or 2.5
          points: 25} | points: 99999999999} | 99999999999 | groups.website.rules[0].points: is 99999999999; write at most 1000000000
          from: 60, | from: 60.005, | 60.005 | tiers[1].from: is 60.005; write at most 2 decimals
          from: 80, | from: 180, | 180 | tiers[0].from: is 180, but scores lie within 0 and 100
          keep: 50% | keep: 0.5 | keep: 0.5 | decays.web.steps[0].keep: is '0.5'; write a percentage, like 50%
          keep: 50% | keep: 150% | 150% | decays.web.steps[0].keep: is 150%; write a share from 0% to 100%
          factor: 1.5 | factor: 0 | factor: 0 | seasons[0].factor: is 0, but must be more than 0
          rule: demo_request, | rule: demo request, | demo request | groups.website.rules[0].rule: is 'demo request'; write a name of letters, digits, '_' and '-', like demo_request
          model: b2b-4d | model: routing | model: routing | model: is 'routing', under which routing files are published; write another name
          model: b2b-4d | model: B2B | model: B2B | model: is 'B2B'; write a name of lower-case letters, digits and '-', like b2b-4d
          # References
          dimension: behavior↵    decay: web | dimension: behaviour↵    decay: web | behaviour↵    decay | groups.website.dimension: is 'behaviour', which is not the name of a dimension; did you mean behavior?
          decay: web | decay: wob | decay: wob | groups.website.decay: is 'wob', which is not the name of a decay; did you mean web?
          dimensions: [timing]} | dimensions: [budget]} | [budget] | seasons[1].dimensions[0]: is 'budget', which is not the name of a dimension; write one of behavior, demographic, fit, timing
          when: {type: demo_request} | when: {tpye: demo_request} | tpye | groups.website.rules[0].when.tpye: is not a field of an event; did you mean type?
          {company.employees: {from: 1000}} | {company.employes: {from: 1000}} | employes | profile[2].when.company.employes: is not a field of a profile; did you mean company.employees?
          dates: [budget_date | dates: [budget_dat | [budget_dat, | timing.dates[0]: is 'budget_dat', which is not a field of a profile; did you mean budget_date?
          dates: [budget_date | dates: [budget_usd | [budget_usd | timing.dates[0]: is 'budget_usd'; write a date field of a profile, like budget_date
          stages: [customer | stages: [custmer | custmer | dispositions.excluded.stages[0]: is 'custmer', which is not a lifecycle stage; did you mean customer?
          cleared_by: call_verified | cleared_by: called | cleared_by: called | repeated_action.cleared_by: is 'called', which is not a sales activity; write one of contacted, call_verified, verdict, opportunity_opened, deal_won, deal_lost
          zone: Asia/Seoul | zone: Asia/Soul | Asia/Soul | zone: is 'Asia/Soul', which is not a time zone; did you mean Asia/Seoul?
          # Names
          rule: email_click | rule: email_open | rule: email_open, when: {type: email_open} | groups.email.rules[2].rule: is 'email_open', which is the name of the rule on line «rule: email_open» already; write another
          tier: WARM | tier: HOT | from: 60 | tiers[1].tier: is 'HOT', which is the name of the tier on line «tier: HOT» already; write another
          tier: WARM | tier: NONE | NONE | tiers[1]: NONE is the tier of leads without a score; name the tier otherwise
          season: budget_close | season: school_year | season: school_year, industries: [saas | seasons[1].season: is 'school_year', which is the name of the season on line «season: school_year» already; write another
          `  timing:      {` | `  timing: {weight: 1, full: 1, floor: 0}↵  adjustments: {` | `  adjustments: {` | dimensions.adjustments: is the name of the points on the total; name the dimension otherwise
          # Meaning
          from: 60, | from: 80, | from: 80, handoff: true, stage: mql}↵  - {tier: COOL | tiers[1].from: is 80, but must be less than the 80 before it
          from: 0, handoff | from: 5, handoff | from: 5, handoff | tiers[3].from: is 5, but the last tier begins at 0
          `journey: 10 ` | `score: endless↵journey: 10 ` | endless | score: is 'endless'; write a mapping, like {from: 0, to: 100}, or unbounded
          `journey: 10 ` | `score: {}↵journey: 10 ` | score: {} | score: is empty; write {from: 0, to: 100}, or unbounded
          `journey: 10 ` | `score: {from: 100, to: 100}↵journey: 10 ` | score: {from: 100 | score.to: is 100, but must be more than from, which is 100
          `journey: 10 ` | `score: {to: 30000000}↵journey: 10 ` | 30000000 | score.to: is 30000000, but scores lie within -20000000 and 20000000
          `journey: 10 ` | `score: {from: -50, to: 100}↵journey: 10 ` | from: 0, handoff | tiers[3].from: is 0, but the last tier begins at -50
          full: 55, | full: 99999999.999, | dimensions: | dimensions: with the seasons' factors make fractions too fine for exact scores; write weights, fulls and factors of fewer digits, or closer bounds of the score
          after: 28d | after: 14d | keep: 0% | decays.web.steps[1].after: is 14d, but must be more than the 14d before it
          keep: 0% | keep: 60% | 60% | decays.web.steps[1].keep: is 60%, but must be less than the 50% before it
          {after: 60d, points: -20} | {after: 20d, points: -20} | after: 20d | inactivity.steps[1].after: is 20d, but must be more than the 30d before it
          {after: 60d, points: -20} | {after: 60d, points: 20} | points: 20}] | inactivity.steps[1].points: is 20, but must be less than 0: it is a penalty
          {months: 6, | {months: 2, | {months: 2, | timing.bands[1].months: is 2, but must be more than the 3 before it
          months: [11, 12] | months: [11, 13] | 13 | seasons[1].months[1]: is '13'; write a whole number from 1 to 12, like 3
          full: 55 | full: 0 | full: 0 | dimensions.demographic.full: is 0, but must be more than 0
          full: 10, floor: 0 | full: 10, floor: 10 | floor: 10 | dimensions.timing.floor: is 10, but must be less than full, which is 10
          weight: 40 | weight: -40 | weight: -40 | dimensions.behavior.weight: is -40, but must be more than 0
          {from: 100, to: 999} | {from: 100, to: 99} | {from: 100, to: 99} | profile[3].when.company.employees.to: is 99, but must be at least from, which is 100
          points: -15} | points: -15, expires: 0d} | expires: 0d | adjustments[0].expires: is 0d, but must be more than 0
          `  expires: 30d↵` | `` | repeated_action: | repeated_action.expires: is missing; write a duration, like 5m, 24h or 30d
          count: 3 | count: 1 | count: 1 | repeated_action.count: is '1'; write a whole number from 2 to 1000000, like 3
          `  email: {steps: [{after: 30d, keep: 50%}, {after: 60d, keep: 0%}]}` | `  email: {linear: {over: 0d}}` | over: 0d | decays.email.linear.over: is 0d, but must be more than 0
          `  email: {steps: [` | `  email: {linear: {over: 60d}, steps: [` | over: 60d | decays.email: has 2 sorts; write one of steps, linear, exponential, like {steps: [{after: 14d, keep: 50%}]}
          `  email: {steps: [` | `  email: {step: [` | step: [ | decays.email.step: is not a field here; did you mean steps?
          # Caps
          points: 25} | points: 25, cap: -30} | cap: -30 | groups.website.rules[0].cap: is -30, but must be more than 0
          points: -15} | points: -15, cap: 30} | cap: 30 | adjustments[0].cap: is 30, but must be less than 0: it is a penalty
          points: 25} | points: 25, cap: {points: 5}} | cap: { | groups.website.rules[0].cap.per: is missing; write a period of the local calendar, like day
          points: 25} | points: 25, cap: {points: 5, per: year}} | per: year | groups.website.rules[0].cap.per: is 'year', which is not a period of the local calendar; write one of day, week, month
          points: -15} | points: -15, cap: {points: -30, per: day}} | per: day | adjustments[0].cap: limits what is earned in a period, but the points stay for good; write a decay that ends at 0%, or expires, or the most at any instant, like cap: -10
          `    points: -20` | `    points: -20↵    cap: -20` | rule: free_mail | adjustments[5]: has both while and cap; it holds once or not at all, so points are enough
          # Counts, recency and gates
          `journey: 10 ` | `counts: [{rule: v, when: {type: x}, bands: []}]↵journey: 10 ` | counts: | counts[0].bands: is empty; write what so many events bring, like [{from: 2, points: 3}]
          `journey: 10 ` | `counts: [{rule: v, when: {type: x}, bands: [{from: 2, points: 1}, {from: 2, points: 3}]}]↵journey: 10 ` | counts: | counts[0].bands[1].from: is 2, but must be more than the 2 before it
          `journey: 10 ` | `counts: [{rule: v, when: {type: x}, bands: [{from: 0, points: 1}]}]↵journey: 10 ` | counts: | counts[0].bands[0].from: is '0'; write a whole number from 1 to 1000000, like 3
          `journey: 10 ` | `counts: [{rule: v, when: {type: x}, windows: 3d, bands: [{from: 1, points: 1}]}]↵journey: 10 ` | counts: | counts[0].windows: is not a field here; did you mean window?
          `journey: 10 ` | `recency: [{rule: v, when: {type: x}, bands: []}]↵journey: 10 ` | recency: | recency[0].bands: is empty; write what the last event brings, like [{within: 30d, points: 10}]
          `journey: 10 ` | `recency: [{rule: v, when: {type: x}, bands: [{within: 9d, points: 1}, {within: 3d, points: 3}]}]↵journey: 10 ` | recency: | recency[0].bands[1].within: is 3d, but must be more than the 9d before it
          `journey: 10 ` | `gates: [{gate: g, tier: HOT}]↵journey: 10 ` | gates: | gates[0]: has neither while nor when; write what opens it, like {gate: demo_asked, tier: HOT, when: {type: demo_request}, window: 90d}
          `journey: 10 ` | `gates: [{gate: g, tier: HOTT, when: {type: x}}]↵journey: 10 ` | gates: | gates[0].tier: is 'HOTT', which is not the name of a tier; did you mean HOT?
          `journey: 10 ` | `gates: [{gate: g, tier: HOT, while: {seniority: c_level}, window: 3d}]↵journey: 10 ` | gates: | gates[0]: has a window but no when; only events come within one
          `journey: 10 ` | `gates: [{gate: g, tier: HOT, when: {type: x}}, {gate: g, tier: HOT, when: {type: y}}]↵journey: 10 ` | gates: | gates[1].gate: is 'g', which is the name of the gate on line «gates:» already; write another
          stage: mql}↵  - {tier: WARM | stage: mgl}↵  - {tier: WARM | mgl | tiers[0].stage: is 'mgl', which is not a lifecycle stage; did you mean mql?
          # Anomalies
          leads: 5, | leads: 1, | leads: 1 | anomalies.many_leads_one_ip.leads: is '1'; write a whole number from 2 to 1000, like 3
          leads: 5, within: 24h} | leads: 5} | leads: 5 | anomalies.many_leads_one_ip.within: is missing; write a duration, like 5m, 24h or 30d
          leads: 5, within: 24h} | leads: 5, within: 0h} | leads: 5 | anomalies.many_leads_one_ip.within: is 0h, but must be more than 0
          leads: 5, within: 24h} | leads: 5, within: 24h, except: 203.0.113.7} | leads: 5 | anomalies.many_leads_one_ip.except: is '203.0.113.7'; write a list, like ["203.0.113.7"]
          leads: 5, within: 24h} | leads: 5, within: 24h, except: [10.0.0.1, office.example]} | leads: 5 | anomalies.many_leads_one_ip.except[1]: is 'office.example'; write an IP address, like "203.0.113.7"
          many_leads_one_ip: { | many_leads_one_up: { | leads: 5 | anomalies.many_leads_one_up: is not a field here; did you mean many_leads_one_ip?
          rule: invalid_phone | rule: free_mail | free_mail, while: {phone_status | anomalies.suspicious_profile[1].rule: is 'free_mail', which is the name of the rule on line «rule: free_mail» already; write another
          rule: invalid_phone | rule: repeated_action | action, while: {phone_status | anomalies.suspicious_profile[1].rule: is 'repeated_action', which is the name of the rule on line «rule: repeated_action» already; write another
          {rule: invalid_phone, while: {phone_status: invalid}} | {rule: invalid_phone} | invalid_phone | anomalies.suspicious_profile[1].while: is missing; write it like {seniority: c_level}
          {rule: invalid_phone, | {rule: invalid_phone, points: -5, | invalid_phone | anomalies.suspicious_profile[1].points: is not a field here; write one of rule, while
          {phone_status: invalid} | {phone_state: invalid} | phone_state | anomalies.suspicious_profile[1].while.phone_state: is not a field of a profile; did you mean phone_status?
          {phone_status: invalid} | {type: page_view} | rule: invalid_phone | anomalies.suspicious_profile[1].while.type: is not a field of a profile; see the model language for those that are known
          {phone_status: invalid} | {phone_status: [invalid]} | rule: invalid_phone | anomalies.suspicious_profile[1].while.phone_status: is a list; write {in: [...]}
          {phone_status: invalid} | {} | rule: invalid_phone | anomalies.suspicious_profile[1].while: is empty; name a field, like {seniority: c_level}
          # Conditions
          {seniority: c_level} | {seniority: 7} | seniority: 7 | profile[1].when.seniority: is 7, which is not text; write "7" with quotes
          {seniority: c_level} | {seniority: [c_level]} | seniority: [ | profile[1].when.seniority: is a list; write {in: [...]}
          {seniority: c_level} | {seniority: {from: 3}} | seniority: { | profile[1].when.seniority: asks for a number or a date, which the field is not; write the value, or {in: [...]}
          {seniority: c_level} | {seniority: {prefx: c}} | prefx | profile[1].when.seniority.prefx: is not a field here; did you mean prefix?
          {seniority: c_level} | {seniority: {}} | seniority: {} | profile[1].when.seniority: has 0 tests; write one of equals, in, prefix, glob, contains, exists, or bounds, which are from, to, >=, >, <=, <
          {seniority: c_level} | {seniority: {prefix: c, exists: true}} | exists: true | profile[1].when.seniority: has 2 tests; write one of equals, in, prefix, glob, contains, exists, or bounds, which are from, to, >=, >, <=, <
          {seniority: c_level} | {} | when: {} | profile[1].when: is empty; name a field, like {seniority: c_level}
          {seniority: c_level} | {any: []} | any: [] | profile[1].when.any: is empty; write conditions, like [{seniority: c_level}]
          {seniority: c_level} | {seniority: {in: []}} | in: [] | profile[1].when.seniority.in: is empty; write the values that meet it, like [a, b]
          {seniority: c_level} | {seniority: {contains: [c]}} | contains | profile[1].when.seniority.contains: is a list; write text, like "abc"
          {seniority: c_level} | {seniority: {regex: c}} | regex | profile[1].when.seniority.regex: is not a field here; write one of <, <=, >, >=, contains, equals, exists, from, glob, in, prefix, to
          {seniority: c_level} | {seniority: {"==": c}} | "==" | profile[1].when.seniority.==: is not a field here; did you mean <=?
          {seniority: c_level} | {seniority: {contians: c}} | contians | profile[1].when.seniority.contians: is not a field here; did you mean contains?
          {seniority: c_level} | {seniority: {equals: [c]}} | equals | profile[1].when.seniority.equals: is a list; write {in: [...]}
          {seniority: c_level} | {seniority: {">=": 3}} | ">=" | profile[1].when.seniority: asks for a number or a date, which the field is not; write the value, or {in: [...]}
          {seniority: c_level} | {all: []} | all: [] | profile[1].when.all: is empty; write conditions, like [{seniority: c_level}]
          {seniority: c_level} | {not: []} | not: [] | profile[1].when.not: is a list; write a mapping, like {seniority: c_level}
          {seniority: c_level} | {budget_date: soon} | soon | profile[1].when.budget_date: is 'soon'; write a date, like 2026-01-31
          {seniority: c_level} | {budget_date: {">": 2026-02-30}} | 02-30 | profile[1].when.budget_date.>: is 2026-02-30, a day that no calendar has
          {seniority: c_level} | {budget_date: {from: 2026-02-02, "<": 2026-02-02}} | 02-02 | profile[1].when.budget_date.<: is 2026-02-02, but must be more than from, which is 2026-02-02
          {seniority: c_level} | {budget_date: {from: 5}} | from: 5} | profile[1].when.budget_date.from: is '5'; write a date, like 2026-01-31
          {seniority: c_level} | {budget_date: {glob: "2026-*"}} | glob | profile[1].when.budget_date.glob: compares texts, which the field is not
          {seniority: c_level} | {budget_usd: {">": many}} | many | profile[1].when.budget_usd.>: is 'many'; write a number, like 100 or 2.5
          {seniority: c_level} | {attributes.seats: {">": 5, from: 2026-01-31}} | seats | profile[1].when.attributes.seats.>: is '5'; write a date, like 2026-01-31
          {company.employees: {from: 1000}} | {company.employees: {prefix: a}} | prefix: a} | profile[2].when.company.employees.prefix: compares texts, which the field is not
          {competitor: true} | {competitor: "true"} | "true" | dispositions.disqualified.while.competitor: is 'true'; write true or false, like true
          `    points: -20` | `    points: -20↵    when: {type: bounce}` | rule: free_mail | adjustments[5]: has both when and while; write when for events, or while for profiles
          `    points: -20` | `    points: -20↵    expires: 30d` | rule: free_mail | adjustments[5]: has both while and expires; it ends when the profiles no longer meet it
          """)
  void findsAMistakeOnItsLine(String old, String replacement, String anchor, String finding) {
    EditedModel edited = EditedModel.shipped().with(broken(old), broken(replacement));

    String expected =
        LINE_OF
            .matcher(finding)
            .replaceAll(other -> String.valueOf(edited.lineOf(broken(other.group(1)))));
    assertThat(edited.findings())
        .containsExactly("my-model.yaml:%d: %s".formatted(edited.lineOf(broken(anchor)), expected));
  }

  @Test
  void listsSeveralMistakesByLine() {
    EditedModel edited =
        EditedModel.shipped()
            .with("below: 15", "below: low")
            .with("version: 1\n", "version: 0\n")
            .with("rule: email_click, when: {type: email_click}, points: 5", "rule: email_click");

    assertThat(edited.findings())
        .containsExactly(
            "my-model.yaml:%d: version: is '0'; write a whole number from 1 to 2147483647, like 3"
                .formatted(edited.lineOf("version: 0")),
            "my-model.yaml:%d: groups.email.rules[1].when: is missing; write it like {type: demo_request}"
                .formatted(edited.lineOf("rule: email_click")),
            "my-model.yaml:%d: groups.email.rules[1].points: is missing; write a number of points, like 15 or 2.5"
                .formatted(edited.lineOf("rule: email_click")),
            "my-model.yaml:%d: dispositions.long_term_nurture.below: is 'low'; write a number of points, like 15 or 2.5"
                .formatted(edited.lineOf("below: low")));
  }

  private static String broken(String text) {
    return text.replace('↵', '\n');
  }
}
