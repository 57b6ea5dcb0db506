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
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that editors check model files with says what the reader says. */
class ModelSchemaTest {
  private static final String TEXT = text();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT);

  @ParameterizedTest
  @FieldSource("io.leadscorer.modelfile.ShippedModels#IDS")
  void shouldTakeTheShippedModels(String id) {
    assertThat(mistakes(ShippedModels.text(id))).isEmpty();
  }

  /** The reader lists what it knows of the sections that the default model has none of. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      textBlock =
          """
          counts | /properties/counts/items
          recency | /properties/recency/items
          gates | /properties/gates/items
          """)
  void shouldKnowTheFieldsOfSectionsThatTheReaderKnows(String section, String pointer)
      throws IOException {
    EditedModel edited =
        EditedModel.shipped().with("journey: 10 ", section + ": [{qqqqqqqq: 1}]\njourney: 10 ");

    assertThat(keysOf(new ObjectMapper().readTree(TEXT).at(pointer))).isEqualTo(listedIn(edited));
  }

  @ParameterizedTest
  @MethodSource("io.leadscorer.modelfile.GuideTest#models")
  void shouldTakeTheExamplesOfTheGuide(String model) {
    assertThat(mistakes(model)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      textBlock =
          """
          version: 1 | version: one
          weight: 40, | wieght: 40,
          `zone: Asia/Seoul` | `# none`
          handoff: false | handoff: 1
          from: 80, | from: "80",
          keep: 50% | keep: 0.5
          recheck: 30d | recheck: 0d
          recheck: 30d | recheck: 30 days
          months: [11, 12] | months: [11, 13]
          points: -20} | points: 20}
          tier: WARM | tier: NONE
          tier: WARM | tier: rather warm
          cleared_by: call_verified | cleared_by: called
          stages: [customer | stages: [custmer
          dates: [budget_date | dates: [budget_usd
          {seniority: c_level} | {}
          {seniority: c_level} | {any: []}
          {seniority: c_level} | {senority: c_level}
          {seniority: c_level} | {seniority: [c_level]}
          {seniority: c_level} | {seniority: {">=": 5}}
          {seniority: c_level} | {seniority: {regex: c}}
          {seniority: c_level} | {seniority: {prefix: c, exists: true}}
          {seniority: c_level} | {budget_usd: {glob: "5*"}}
          {seniority: c_level} | {budget_date: {from: 5}}
          {type: demo_request} | {tpye: demo_request}
          `journey: 10 ` | `score: endless#`
          points: 25} | points: 25, cap: 0}
          points: 25} | points: 25, cap: {points: 5, per: year}}
          `journey: 10 ` | `counts: [{rule: v, when: {type: x}, bands: []}]#`
          `journey: 10 ` | `counts: [{rule: v, when: {type: x}, bands: [{from: 0, points: 1}]}]#`
          `journey: 10 ` | `recency: [{rule: v, when: {type: x}, bands: [{within: 0d, points: 1}]}]#`
          `journey: 10 ` | `gates: [{gate: g, tier: HOT}]#`
          `journey: 10 ` | `gates: [{gate: g, tier: HOT, while: {seniority: c_level}, window: 3d}]#`
          stage: mql | stage: mgl
          leads: 5, | leads: 1,
          `within: 24h}` | `within: 0h}`
          `within: 24h}` | `within: 24h, except: [somewhere]}`
          `within: 24h}` | `within: 24h, except: 203.0.113.7}`
          `, within: 24h}` | `}`
          {rule: invalid_phone, | {
          {rule: invalid_phone, | {rule: invalid_phone, points: -5,
          {phone_status: invalid} | {}
          {phone_status: invalid} | {phone_state: invalid}
          """)
  void shouldRefuseWhatTheReaderRefuses(String old, String replacement) {
    EditedModel edited = EditedModel.shipped().with(old, replacement);

    assertThat(edited.findings()).isNotEmpty();
    assertThat(mistakes(edited.text())).isNotEmpty();
  }

  @Test
  void shouldTakeTheAddressesThatTheReaderTakes() {
    EditedModel edited =
        EditedModel.shipped()
            .with(
                "within: 24h}",
                "within: 24h, except: [203.0.113.7, \"2001:db8::1\", \"::ffff:10.0.0.1\"]}");

    assertThat(ModelReader.read(EditedModel.FILE, edited.text()).anomalies().manyLeadsOneIp())
        .isNotNull();
    assertThat(mistakes(edited.text())).isEmpty();
  }

  /** The reader lists what it knows when it meets what it does not. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      textBlock =
          """
          dimensions:↵ | behavior:    { | /properties/dimensions/additionalProperties/oneOf/1
          groups:↵ | dimension: behavior↵    decay: web↵    rules:↵      - { | /$defs/event_rule
          intent: | intent: { | /properties/intent
          inactivity: | steps: [{ | /properties/inactivity/properties/steps/items
          profile: | - { | /properties/profile/items
          timing:↵  rule | bands: [{ | /properties/timing/properties/bands/items
          seasons: | - { | /properties/seasons/items
          tiers: | - { | /properties/tiers/items
          dispositions: | long_term_nurture: { | /properties/dispositions/properties/long_term_nurture
          verdicts: | not_ready: { | /properties/verdicts/properties/not_ready
          anomalies: | many_leads_one_ip: { | /properties/anomalies/properties/many_leads_one_ip
          anomalies: | - { | /properties/anomalies/properties/suspicious_profile/items
          """)
  void shouldKnowTheFieldsThatTheReaderKnows(String section, String opening, String pointer)
      throws IOException {
    String model = ShippedModels.text("b2b-4d");
    int at = model.indexOf("\n" + section.replace('↵', '\n'));
    String mapping = opening.replace('↵', '\n');
    int inside = model.indexOf(mapping, at) + mapping.length();
    EditedModel edited =
        new EditedModel(model.substring(0, inside) + "qqqqqqqq: 1, " + model.substring(inside));

    assertThat(keysOf(new ObjectMapper().readTree(TEXT).at(pointer))).isEqualTo(listedIn(edited));
  }

  @Test
  void shouldKnowTheTestsThatTheReaderKnows() throws IOException {
    EditedModel edited =
        EditedModel.shipped().with("{seniority: c_level}", "{seniority: {qqqqqqqq: 1}}");
    Set<String> tests = new TreeSet<>();
    new ObjectMapper()
        .readTree(TEXT)
        .at("/$defs/attribute_test")
        .findValues("properties")
        .forEach(properties -> properties.fieldNames().forEachRemaining(tests::add));

    assertThat(tests).isEqualTo(listedIn(edited));
  }

  @Test
  void shouldKnowTheFieldsThatConditionsKnow() throws IOException {
    assertThat(fieldsOf("event_condition")).isEqualTo(FieldCatalog.EVENT.types().keySet());
    assertThat(fieldsOf("profile_condition")).isEqualTo(FieldCatalog.PROFILE.types().keySet());
  }

  private static Set<String> fieldsOf(String condition) throws IOException {
    Set<String> fields = keysOf(new ObjectMapper().readTree(TEXT).at("/$defs/" + condition));
    fields.removeAll(List.of("any", "all", "not"));
    return fields;
  }

  private static Set<String> keysOf(JsonNode mapping) {
    Set<String> keys = new TreeSet<>();
    mapping.path("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static Set<String> listedIn(EditedModel edited) {
    String finding =
        edited.findings().stream().filter(text -> text.contains("qqqqqqqq")).findFirst().get();
    String list = finding.substring(finding.indexOf("write one of ") + "write one of ".length());
    return Arrays.stream(list.split(", ")).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Error> mistakes(String model) {
    return SCHEMA.validate(model, InputFormat.YAML);
  }

  private static String text() {
    try (InputStream file =
        ShippedModels.class.getResourceAsStream("/models/scoring-model.schema.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
