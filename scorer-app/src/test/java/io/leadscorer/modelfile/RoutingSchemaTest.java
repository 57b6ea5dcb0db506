package io.leadscorer.modelfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema that editors check routing files with says what the reader says. */
class RoutingSchemaTest {
  private static final String TEXT = text();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT);

  @Test
  void shouldTakeTheShippedRouting() {
    assertThat(mistakes(RoutingReader.shippedText())).isEmpty();
  }

  @Test
  void shouldTakeEveryField() {
    assertThat(mistakes(EditedRouting.whole().text())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      textBlock =
          """
          routing: default | routing: Default
          version: 1 | version: 0
          contact_within: 24h | contact_within: 0h
          contact_within: 24h | contact_within: 24
          contact_within: 24h | contact_witin: 24h
          [sdr, junior] | [sdr, junor]
          [sdr, junior] | [sdr, sdr]
          [sdr, junior] | []
          at_risk: 75% | at_risk: 0%
          at_risk: 75% | at_risk: 0.75
          overdue_again: 150% | overdue_again: 1000.1%
          overdue_again: 150% | overdue_again: 1001%
          required: false | required: 0
          within: 30h | within: 0h
          touches: 20 | touches: 1001
          downloads: [content_download] | downloads: content_download
          target: 95% | target: 101%
          `  - {route: everyone, pool: sales}` | `  - {route: everyone}`
          `  - {route: everyone, pool: sales}` | `  - {pool: sales}`
          {regions: [de, at]} | {}
          {regions: [de, at]} | {regoins: [de]}
          {regions: [de, at]} | {regions: []}
          {regions: [de, at]} | {regions: [1]}
          {from: 100000, to: 5000000} | {}
          {from: 100000, to: 5000000} | {from: -1}
          {from: 100000, to: 5000000} | {from: 1.5}
          pool: dach | pool: d ach
          manager: boss-1 | manager: 1
          """)
  void shouldRefuseWhatTheReaderRefuses(String old, String replacement) {
    EditedRouting edited = EditedRouting.whole().with(old, replacement);

    assertThat(edited.findings()).isNotEmpty();
    assertThat(mistakes(edited.text())).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      textBlock =
          """
          at_risk: 75% | at_risk: 75.5%
          overdue_again: 150% | overdue_again: 1000%
          overdue_again: 150% | overdue_again: 1000.0%
          target: 95% | target: 100%
          call: 5m | call: 0m
          touches: 20 | touches: 0
          downloads: [content_download] | downloads: []
          {from: 100000, to: 5000000} | {to: 0}
          """)
  void shouldTakeWhatTheReaderTakes(String old, String replacement) {
    EditedRouting edited = EditedRouting.whole().with(old, replacement);

    assertThat(RoutingReader.read(EditedRouting.FILE, edited.text()).version()).isOne();
    assertThat(mistakes(edited.text())).isEmpty();
  }

  /** The reader lists what it knows when it meets what it does not. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      textBlock =
          """
          `version: 1` | `qqqqqqqq: 1↵version: 1` | ``
          `HOT: {` | `HOT: {qqqqqqqq: 1, ` | /$defs/tier_terms
          `escalate: {` | `escalate: {qqqqqqqq: 1, ` | /properties/escalate
          `verification: {` | `verification: {qqqqqqqq: 1, ` | /properties/verification
          `brief: {` | `brief: {qqqqqqqq: 1, ` | /properties/brief
          `contact_rate: {` | `contact_rate: {qqqqqqqq: 1, ` | /properties/contact_rate
          `- {route` | `- {qqqqqqqq: 1, route` | /$defs/route
          `when: {` | `when: {qqqqqqqq: 1, ` | /$defs/route/properties/when
          `deal_size_usd: {` | `deal_size_usd: {qqqqqqqq: 1, ` | /$defs/route/properties/when/properties/deal_size_usd
          """)
  void shouldKnowTheFieldsThatTheReaderKnows(String old, String replacement, String pointer)
      throws IOException {
    EditedRouting edited = EditedRouting.whole().with(old, replacement.replace('↵', '\n'));

    assertThat(keysOf(new ObjectMapper().readTree(TEXT).at(pointer))).isEqualTo(listedIn(edited));
  }

  private static Set<String> keysOf(JsonNode mapping) {
    Set<String> keys = new TreeSet<>();
    mapping.path("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** Where there is one field only, the finding means that one. */
  private static Set<String> listedIn(EditedRouting edited) {
    String finding =
        edited.findings().stream().filter(text -> text.contains("qqqqqqqq")).findFirst().get();
    String list = finding.substring(finding.indexOf("; write ") + "; write ".length());
    return Arrays.stream(list.replaceFirst("^one of ", "").split(", "))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Error> mistakes(String routing) {
    return SCHEMA.validate(routing, InputFormat.YAML);
  }

  private static String text() {
    try (InputStream file =
        RoutingReader.class.getResourceAsStream("/routing/routing.schema.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
