package io.leadscorer.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

/** A routing file with a route of every field, and with something changed in it. */
record EditedRouting(String text) {
  static final String FILE = "routing.yaml";

  private static final String WHOLE =
      """
      routing: default
      version: 1
      tiers:
        HOT: {contact_within: 24h, seniority: [senior, junior]}
        WARM: {contact_within: 72h, seniority: [junior, senior]}
        COOL: {contact_within: 168h, seniority: [sdr, junior]}
      other_tiers: {contact_within: 7d, seniority: [junior, senior, sdr]}
      escalate: {at_risk: 75%, overdue: 100%, overdue_again: 150%}
      verification: {required: false, call: 5m, within: 30h}
      brief: {touches: 20, downloads: [content_download]}
      contact_rate: {target: 95%}
      routes:
        - route: enterprise-kr
          when: {regions: [KR], industries: [Manufacturing], tiers: [HOT], deal_size_usd: {from: 100000, to: 5000000}}
          pool: enterprise
          fallback: sales
          manager: boss-1
          seniority: [senior]
        - route: europe
          when: {regions: [de, at]}
          pool: dach
        - {route: everyone, pool: sales}
      """;

  static EditedRouting whole() {
    return new EditedRouting(WHOLE);
  }

  /** Replaces the only or first place where a text stands. */
  EditedRouting with(String old, String replacement) {
    int at = text.indexOf(old);
    assertThat(at).as("place of <%s>", old).isNotNegative();
    return new EditedRouting(
        text.substring(0, at) + replacement + text.substring(at + old.length()));
  }

  /** The line, from 1, on which a text first stands. */
  int lineOf(String anchor) {
    int at = text.indexOf(anchor);
    assertThat(at).as("place of <%s>", anchor).isNotNegative();
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  List<String> findings() {
    ModelFileException refused =
        catchThrowableOfType(ModelFileException.class, () -> RoutingReader.read(FILE, text));
    assertThat(refused).as("refusal").isNotNull();
    return refused.findings().stream().map(Finding::toString).toList();
  }
}
