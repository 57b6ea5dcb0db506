package io.leadscorer.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leadscorer.domain.handoff.Deal;
import io.leadscorer.domain.handoff.Destination;
import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.domain.handoff.Seniority;
import io.leadscorer.domain.handoff.TierTerms;
import io.leadscorer.domain.model.Time;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingReaderTest {
  private static final String SHIPPED = RoutingReader.shippedText();

  @Test
  void theShippedTermsAreThoseOfTheSpecification() {
    Routing routing = RoutingReader.shipped();

    assertThat(routing.of("HOT"))
        .isEqualTo(new TierTerms(24 * Time.HOUR, List.of(Seniority.SENIOR, Seniority.JUNIOR)));
    assertThat(routing.of("WARM").limit()).isEqualTo(72 * Time.HOUR);
    assertThat(routing.of("COOL"))
        .isEqualTo(new TierTerms(168 * Time.HOUR, List.of(Seniority.SDR, Seniority.JUNIOR)));
    assertThat(routing.of("SQL")).isEqualTo(routing.otherTiers());
    assertThat(routing.escalations().atRisk()).isEqualTo(750);
    assertThat(routing.escalations().overdueAgain()).isEqualTo(1_500);
    assertThat(routing.verification().required()).isFalse();
    assertThat(routing.verification().call()).isEqualTo(300_000);
    assertThat(routing.contactTarget()).isEqualTo(950);
  }

  @Test
  void theFirstRouteThatTakesALeadIsTaken() {
    Routing routing =
        RoutingReader.read(
            "routing.yaml",
            withRoutes(
                """
                  - {route: big, when: {regions: [KR], deal_size_usd: {from: 100000}}, pool: a, seniority: [senior]}
                  - {route: saas, when: {industries: [SaaS], tiers: [HOT]}, pool: b, fallback: c, manager: mia}
                  - {route: everyone, pool: c}
                """));

    assertThat(routing.route("WARM", new Deal("kr", null, 100_000L)))
        .isEqualTo(new Destination("big", "a", null, null, List.of(Seniority.SENIOR)));
    assertThat(routing.route("HOT", new Deal("kr", "SAAS", 99_999L)))
        .isEqualTo(
            new Destination("saas", "b", "c", "mia", List.of(Seniority.SENIOR, Seniority.JUNIOR)));
    assertThat(routing.route("WARM", new Deal(null, "saas", null)).route()).isEqualTo("everyone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      textBlock =
          """
          contact_within: 24h | contact_within: 0h | must be more than 0
          contact_within: 24h | contact_within: soon | is 'soon'
          at_risk: 75% | at_risk: 175% | must be more
          overdue_again: 150% | overdue_again: 1001% | is '1001%'
          [senior, junior] | [senior, senior] | names one seniority twice
          [senior, junior] | [] | is empty
          [senior, junior] | [seniour] | senior
          version: 1 | version: none | is 'none'
          pool: sales | pol: sales | pool
          `  - {route: everyone` | `  - {route: all, pool: x}#  - {route: everyone` | is never reached
          pool: sales | pool: sales, fallback: sales | is the route's own pool
          pool: sales | pool: sales, when: {deal_size_usd: {from: 9, to: 5}} | no deal is of that size
          pool: sales | pool: sales, when: {deal_size_usd: {}} | asks for nothing
          """)
  void shouldSayWhatIsWrongAndWhere(String old, String replacement, String expected) {
    assertThat(SHIPPED).contains(old);
    ModelFileException wrong =
        catchThrowableOfType(
            ModelFileException.class,
            () ->
                RoutingReader.read(
                    "routing.yaml",
                    SHIPPED.replaceFirst(
                        java.util.regex.Pattern.quote(old),
                        java.util.regex.Matcher.quoteReplacement(replacement.replace("#", "\n")))));

    assertThat(wrong.findings()).isNotEmpty();
    assertThat(wrong.findings().get(0).toString()).startsWith("routing.yaml:").contains(expected);
  }

  @Test
  void shouldListAllMistakesAtOnce() {
    ModelFileException wrong =
        catchThrowableOfType(
            ModelFileException.class,
            () ->
                RoutingReader.read(
                    "routing.yaml",
                    SHIPPED.replace("target: 95%", "target: 195%").replace("call: 5m", "call: x")));

    assertThat(wrong.findings()).hasSize(2);
  }

  private static String withRoutes(String routes) {
    return SHIPPED.substring(0, SHIPPED.indexOf("routes:")) + "routes:\n" + routes;
  }
}
