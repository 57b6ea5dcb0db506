package io.leadscorer.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.leadscorer.domain.handoff.BriefTerms;
import io.leadscorer.domain.handoff.Escalations;
import io.leadscorer.domain.handoff.Route;
import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.domain.handoff.Seniority;
import io.leadscorer.domain.handoff.TierTerms;
import io.leadscorer.domain.handoff.Verification;
import io.leadscorer.domain.model.Time;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every field of a routing file is read; every mistake is found, on its line, with what to write.
 */
class RoutingMistakesTest {
  private static final List<Seniority> SENIOR_FIRST = List.of(Seniority.SENIOR, Seniority.JUNIOR);
  private static final List<Seniority> JUNIOR_FIRST = List.of(Seniority.JUNIOR, Seniority.SENIOR);
  private static final List<Seniority> SDR_FIRST = List.of(Seniority.SDR, Seniority.JUNIOR);

  @Test
  void shouldReadEveryField() {
    Routing routing = RoutingReader.read(EditedRouting.FILE, EditedRouting.whole().text());

    assertThat(routing)
        .isEqualTo(
            new Routing(
                1,
                Map.of(
                    "HOT", new TierTerms(24 * Time.HOUR, SENIOR_FIRST),
                    "WARM", new TierTerms(72 * Time.HOUR, JUNIOR_FIRST),
                    "COOL", new TierTerms(168 * Time.HOUR, SDR_FIRST)),
                new TierTerms(
                    7 * Time.DAY, List.of(Seniority.JUNIOR, Seniority.SENIOR, Seniority.SDR)),
                new Escalations(750, 1000, 1500),
                new Verification(false, 5 * 60_000L, 30 * Time.HOUR),
                new BriefTerms(20, Set.of("content_download")),
                950,
                List.of(
                    new Route(
                        "enterprise-kr",
                        Set.of("kr"),
                        Set.of("manufacturing"),
                        Set.of("HOT"),
                        100_000L,
                        5_000_000L,
                        "enterprise",
                        "sales",
                        "boss-1",
                        List.of(Seniority.SENIOR)),
                    route("europe", Set.of("de", "at"), "dach"),
                    route("everyone", Set.of(), "sales"))));
  }

  private static Route route(String name, Set<String> regions, String pool) {
    return new Route(name, regions, Set.of(), Set.of(), null, null, pool, null, null, List.of());
  }

  @Test
  void shouldReadSharesOfTheLimitUpToTenfold() {
    EditedRouting edited =
        EditedRouting.whole()
            .with(
                "75%, overdue: 100%, overdue_again: 150%",
                "1%, overdue: 99.5%, overdue_again: 1000%");

    assertThat(RoutingReader.read(EditedRouting.FILE, edited.text()).escalations())
        .isEqualTo(new Escalations(10, 995, 10_000));
  }

  /**
   * An edit of the whole file (what is replaced, by what), a text on the line of the finding, and
   * the only finding. An arrow is a line break.
   */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      textBlock =
          """
          # Fields
          contact_within: 24h | contact_witin: 24h | contact_witin | tiers.HOT.contact_witin: is not a field here; did you mean contact_within?
          {regions: [KR], | {regoins: [KR], | regoins | routes[0].when.regoins: is not a field here; did you mean regions?
          {regions: [de, at]} | {regoins: [de, at]} | regoins | routes[1].when.regoins: is not a field here; did you mean regions?
          pool: dach | pol: dach | pol: dach | routes[1].pol: is not a field here; did you mean pool?
          escalate: | esclate: | esclate | esclate: is not a field here; did you mean escalate?
          `, pool: sales}` | } | everyone | routes[2].pool: is missing; write a name of letters, digits, '_' and '-', like demo_request
          `, overdue_again: 150%` | `` | escalate | escalate.overdue_again: is missing; write a percentage from 1% to 1000%, like 75%
          # Units
          routing: default | routing: Default | Default | routing: is 'Default'; write a name of lower-case letters, digits and '-', like default
          version: 1 | version: 0 | version: 0 | version: is '0'; write a whole number from 1 to 2147483647, like 3
          contact_within: 24h | contact_within: 0h | 0h | tiers.HOT.contact_within: is 0h, but must be more than 0
          contact_within: 24h | contact_within: 24 | 24, | tiers.HOT.contact_within: is '24'; write a duration, like 5m, 24h or 30d
          at_risk: 75% | at_risk: 0% | 0%, o | escalate.at_risk: is '0%'; write a percentage from 1% to 1000%, like 75%
          overdue_again: 150% | overdue_again: 1000.1% | 1000.1% | escalate.overdue_again: is '1000.1%'; write a percentage from 1% to 1000%, like 75%
          target: 95% | target: 101% | 101% | contact_rate.target: is 101%; write a share from 0% to 100%
          required: false | required: no | required: no | verification.required: is 'no'; write true or false, like true
          within: 30h | within: 0m | 0m | verification.within: is 0m, but must be more than 0
          touches: 20 | touches: 1001 | 1001 | brief.touches: is '1001'; write a whole number from 0 to 1000, like 3
          from: 100000 | from: 100k | 100k | routes[0].when.deal_size_usd.from: is '100k'; write a whole number of US dollars, like 100000
          from: 100000 | from: -1 | from: -1 | routes[0].when.deal_size_usd.from: is -1, but must not be less than 0
          industries: [Manufacturing] | industries: Manufacturing | Manufacturing | routes[0].when.industries: is 'Manufacturing'; write a list, like [saas]
          regions: [de, at] | regions: [de, no] | [de, no] | routes[1].when.regions[1]: is no, which is not text; write "no" with quotes
          # Seniority
          seniority: [sdr, junior] | seniority: [sdr, junor] | junor | tiers.COOL.seniority[1]: is 'junor', which is not a seniority; did you mean junior?
          seniority: [sdr, junior] | seniority: [sdr, sdr] | [sdr, sdr] | tiers.COOL.seniority: names one seniority twice; write each once, best first
          seniority: [sdr, junior] | seniority: [] | seniority: [] | tiers.COOL.seniority: is empty; write whom to choose, best first, like [senior, junior]
          seniority: [senior]↵ | seniority: []↵ | seniority: [] | routes[0].seniority: is empty; write whom to choose, best first, like [senior, junior]
          # Meaning
          at_risk: 75% | at_risk: 100% | escalate | escalate.overdue: is 100%, but must be more than the 100% before it
          overdue_again: 150% | overdue_again: 90% | escalate | escalate.overdue_again: is 90%, but must be more than the 100% before it
          fallback: sales | fallback: enterprise | fallback | routes[0].fallback: is the route's own pool; name another, or leave it out
          from: 100000, to: 5000000 | from: 9, to: 8 | from: 9 | routes[0].when.deal_size_usd: is from 9 to 8; no deal is of that size
          {from: 100000, to: 5000000} | {} | industries: | routes[0].when.deal_size_usd: asks for nothing; write from, to or both
          {regions: [de, at]} | {} | when: {} | routes[1].when: asks for nothing; leave it out of a route that takes all leads
          regions: [de, at] | regions: [] | regions: [] | routes[1].when.regions: is empty, so it asks for nothing; name some, like [kr], or leave it out
          route: europe | route: enterprise-kr | `- route: enterprise-kr↵    when: {regions: [de` | routes[1].route: is 'enterprise-kr', which is the name of the route on line 13 already; write another
          `    when: {regions: [de, at]}↵` | `` | everyone | routes[2]: is never reached: route 'europe' before it takes all leads; write 'europe' after it
          {route: everyone, pool: sales} | {route: x, pool: sales, when: {regions: [AT], tiers: [HOT]}} | route: x | routes[2]: is never reached: route 'europe' before it takes all its leads; write 'europe' after it
          """)
  void shouldFindEveryMistake(String old, String replacement, String line, String finding) {
    EditedRouting edited =
        EditedRouting.whole().with(old.replace('↵', '\n'), replacement.replace('↵', '\n'));

    assertThat(edited.findings())
        .containsExactly(
            "%s:%d: %s"
                .formatted(EditedRouting.FILE, edited.lineOf(line.replace('↵', '\n')), finding));
  }

  /** Edits of the second route's conditions that the first route does not take whole. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{regions: [kr]}",
        "{regions: [kr, jp], industries: [manufacturing], tiers: [HOT], deal_size_usd: {from: 100000, to: 200000}}",
        "{regions: [kr], industries: [manufacturing], tiers: [HOT]}",
        "{regions: [kr], industries: [manufacturing], tiers: [HOT], deal_size_usd: {from: 100000}}",
        "{regions: [kr], industries: [manufacturing], tiers: [HOT], deal_size_usd: {from: 99999, to: 5000000}}",
        "{regions: [kr], industries: [manufacturing], tiers: [HOT], deal_size_usd: {from: 100000, to: 5000001}}",
        "{regions: [kr], industries: [manufacturing], tiers: [HOT, WARM], deal_size_usd: {from: 100000, to: 5000000}}",
      })
  void shouldTakeARouteThatSomeLeadsReach(String when) {
    EditedRouting edited = EditedRouting.whole().with("{regions: [de, at]}", when);

    assertThatCode(() -> RoutingReader.read(EditedRouting.FILE, edited.text()))
        .doesNotThrowAnyException();
  }

  @Test
  void shouldRefuseARouteOfWhichAnEarlierOneTakesAllLeads() {
    EditedRouting edited =
        EditedRouting.whole()
            .with(
                "{regions: [de, at]}",
                "{regions: [kr], industries: [manufacturing], tiers: [HOT], deal_size_usd: {from: 100000, to: 200000}}");

    assertThat(edited.findings())
        .containsExactly(
            EditedRouting.FILE
                + ":19: routes[1]: is never reached: route 'enterprise-kr' before it takes all its"
                + " leads; write 'enterprise-kr' after it");
  }

  @Test
  void shouldFindAllMistakesAtOnce() {
    EditedRouting edited =
        EditedRouting.whole()
            .with("version: 1", "version: one")
            .with("[sdr, junior]", "[sdr, sdr]")
            .with("at_risk: 75%", "at_risk: 175%")
            .with("{regions: [de, at]}", "{regoins: [de, at]}")
            .with("pool: dach", "fallback: sales");

    assertThat(edited.findings())
        .satisfiesExactly(
            finding -> assertThat(finding).contains(":2: version: "),
            finding -> assertThat(finding).contains(":6: tiers.COOL.seniority: "),
            finding -> assertThat(finding).contains(":8: escalate.overdue: "),
            finding -> assertThat(finding).contains(":19: routes[1].pool: is missing"),
            finding -> assertThat(finding).contains(":20: routes[1].when.regoins: "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "routing", "a: [", "x: *x"})
  void shouldRefuseWhatIsNoRouting(String text) {
    assertThat(new EditedRouting(text).findings())
        .allSatisfy(finding -> assertThat(finding).startsWith(EditedRouting.FILE + ":1: "));
  }
}
