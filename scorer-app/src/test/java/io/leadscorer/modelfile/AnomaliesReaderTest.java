package io.leadscorer.modelfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.model.Anomalies;
import io.leadscorer.domain.model.Condition;
import io.leadscorer.domain.model.ManyLeads;
import io.leadscorer.domain.model.Suspicion;
import io.leadscorer.domain.model.Time;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of the section {@code anomalies}. */
class AnomaliesReaderTest {
  private static final String WITHIN = "within: 24h}";

  /** The default model with another section, or none. */
  private static Anomalies read(String section) {
    String text = ShippedModels.text("b2b-4d");
    int at = text.indexOf("\nanomalies:");
    assertThat(text.indexOf("\n\n", at)).as("another section behind it").isNegative();
    return ModelReader.read(EditedModel.FILE, text.substring(0, at + 1) + section).anomalies();
  }

  @Test
  void shouldReadAModelWithoutThem() {
    assertThat(read("")).isEqualTo(Anomalies.NONE);
    assertThat(read("anomalies: {}")).isEqualTo(Anomalies.NONE);
  }

  @Test
  void shouldReadManyLeadsAlone() {
    assertThat(
            read(
                "anomalies: {many_leads_one_ip: {leads: 7, within: 90m,"
                    + " except: [203.0.113.7, \"2001:db8::1\"]}}"))
        .isEqualTo(
            new Anomalies(
                new ManyLeads(7, 90 * 60_000L, Set.of("203.0.113.7", "2001:db8::1")), List.of()));
  }

  @Test
  void shouldReadSuspicionsAlone() {
    assertThat(
            read(
                "anomalies: {suspicious_profile: [{rule: a, while: {company.employees: {to: 1}}},"
                    + " {rule: b, while: {not: {email: {exists: true}}}}]}"))
        .isEqualTo(
            new Anomalies(
                null,
                List.of(
                    new Suspicion("a", new Condition.Within("company.employees", null, 1L)),
                    new Suspicion("b", new Condition.Not(new Condition.Exists("email", true))))));
  }

  /** They are compared with what trackers write, so they stay as they are written. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "203.0.113.7",
        "255.255.255.255",
        "::",
        "::1",
        "2001:DB8::7",
        "2001:db8:0:0:0:0:0:7",
        "::ffff:203.0.113.7"
      })
  void shouldTakeAddresses(String address) {
    assertThat(
            read("anomalies: {many_leads_one_ip: {leads: 5, within: 24h, except: [\"%s\"]}}"
                    .formatted(address))
                .manyLeadsOneIp())
        .isEqualTo(new ManyLeads(5, Time.DAY, Set.of(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "cafe",
        "203.0.113",
        "203.0.113.",
        "203.0.113.7.1",
        "203.0.113.256",
        "203.0.113.07",
        "203.0.113.0/24",
        "203.0.113.7:443",
        " 203.0.113.7",
        ":",
        ":::",
        "1::2::3",
        "1:2:3",
        "1:2:3:4:5:6:7:8:9",
        "12345::",
        "g::1",
        "[::1]",
        "fe80::1%eth0",
        "::ffff:203.0.113.256"
      })
  void shouldRefuseWhatIsNoAddress(String text) {
    EditedModel edited =
        EditedModel.shipped().with(WITHIN, "within: 24h, except: [\"%s\"]}".formatted(text));

    assertThat(edited.findings())
        .containsExactly(
            "my-model.yaml:%d: anomalies.many_leads_one_ip.except[0]: is '%s'; write an IP address, like \"203.0.113.7\""
                .formatted(edited.lineOf("within: 24h"), text));
  }
}
