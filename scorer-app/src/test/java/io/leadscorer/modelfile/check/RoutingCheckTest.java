package io.leadscorer.modelfile.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.modelfile.RoutingReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingCheckTest {
  private static final String ALL = "{route: everyone, pool: sales}";

  @Test
  void shouldSayNothingOfTheShippedRouting() {
    CheckedRouting checked = RoutingCheck.check("routing.yaml", RoutingReader.shippedText());

    assertThat(checked.warnings()).isEmpty();
    assertThat(checked.routing()).isEqualTo(RoutingReader.shipped());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"regions: [kr]", "industries: [saas]", "tiers: [HOT]", "deal_size_usd: {to: 9}"})
  void shouldWarnOfLeadsThatNoRouteTakes(String condition) {
    String text =
        RoutingReader.shippedText()
            .replace(ALL, "{route: some, pool: sales, when: {" + condition + "}}");
    int line = 1 + (int) text.substring(0, text.indexOf("\nroutes:")).lines().count();

    assertThat(RoutingCheck.check("routing.yaml", text).warnings())
        .extracting(Remark::toString)
        .containsExactly(
            "routing.yaml:"
                + line
                + ": warning: routes: ends without a route for all leads, so that nobody gets those"
                + " that none takes; end it with one that has no 'when', like "
                + ALL);
  }
}
