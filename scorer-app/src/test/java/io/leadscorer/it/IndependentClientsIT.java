package io.leadscorer.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.events.CompanyProfile;
import io.leadscorer.events.LeadProfile;
import io.leadscorer.events.LeadScore;
import io.leadscorer.events.TierChange;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.Provisioning;
import io.leadscorer.runtime.ScorerService;
import io.leadscorer.runtime.embedded.EmbeddedKafka;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Trackers and consumers that share no line with the scorer: the programs of topology-docs/clients,
 * in Python and Node, with the libraries that people use there.
 */
@ExtendWith(SharedCluster.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndependentClientsIT {
  private static final String PREFIX = "clients-";
  private static final List<String> LEADS = List.of("ada", "grace", "김민준", "linus", "barbara");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path state;

  private EmbeddedKafka kafka;
  private EmbeddedRegistry registry;
  private ScorerConfig config;
  private ScorerService scorer;

  @BeforeAll
  void startAndFeed(EmbeddedKafka sharedKafka, EmbeddedRegistry sharedRegistry) throws Exception {
    ClientProgram tracker = ClientProgram.python("produce_events.py");
    kafka = sharedKafka;
    registry = sharedRegistry;
    config =
        ScorerConfig.of(
            Settings.with(
                Settings.onWallClock(kafka, registry, PREFIX, state),
                Map.of("profile.grace", "0s")));
    try (Admin admin = new Clients(config).admin();
        ClusterFeed feed = new ClusterFeed(config)) {
      new Provisioning(admin, Topics.named(PREFIX), 4, (short) 1).provision();
      profiles(feed);
    }
    scorer = ScorerService.start(config);
    tracker.run(
        events(),
        kafka.bootstrapServers(),
        registry.url(),
        Path.of("../schemas/src/main/avro/LeadEvent.avsc").toAbsolutePath().toString(),
        PREFIX + Topics.LEAD_EVENTS.name());
  }

  @AfterAll
  void stop() {
    if (scorer != null) {
      scorer.close();
    }
  }

  /** Leads that two demo requests make hot. */
  private static void profiles(ClusterFeed feed) {
    Instant now = Instant.now();
    feed.send(
        Topics.COMPANY_PROFILES,
        "acme",
        CompanyProfile.newBuilder()
            .setCompanyId("acme")
            .setUpdatedAt(now)
            .setName("Acme")
            .setIndustry("finance")
            .setEmployees(2_000L)
            .setAnnualRevenueUsd(50_000_000L)
            .setTechnologies(List.of("aws"))
            .setCurrentSolution("spreadsheet")
            .setAttributes(Map.of())
            .build(),
        now.toEpochMilli());
    for (String lead : LEADS) {
      feed.send(
          Topics.LEAD_PROFILES,
          lead,
          LeadProfile.newBuilder()
              .setLeadId(lead)
              .setUpdatedAt(now)
              .setSeniority("c_level")
              .setCompanyId("acme")
              .setBudgetDate(LocalDate.now(ZoneOffset.UTC).plusDays(40))
              .setAttributes(Map.of())
              .build(),
          now.toEpochMilli());
    }
  }

  private static String events() {
    long now = Instant.now().toEpochMilli();
    return LEADS.stream()
        .flatMap(
            lead ->
                IntStream.of(1, 2)
                    .mapToObj(
                        i ->
                            "{\"event_id\":\"%s-%d\",\"lead_id\":\"%s\",\"type\":\"demo_request\",\"occurred_at\":%d,\"target\":\"/demo\"}"
                                .formatted(lead, i, lead, now)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** A topic and what it holds. */
  private record Told(Topic topic, Class<? extends SpecificRecord> type, int atLeast) {}

  static List<Told> outputs() {
    return List.of(
        new Told(Topics.TIER_CHANGES, TierChange.class, 2 * LEADS.size()),
        new Told(Topics.HOT_MQL, TierChange.class, LEADS.size()),
        new Told(Topics.LEAD_SCORES, LeadScore.class, 2 * LEADS.size()));
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void pythonReadsWhatWasTold(Told told) throws Exception {
    assertReads(ClientProgram.python("read_records.py"), told);
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void nodeReadsWhatWasTold(Told told) throws Exception {
    assertReads(ClientProgram.node("read-records.mjs"), told);
  }

  @Test
  void whatPythonSentMadeEveryLeadHot() {
    Map<String, List<TierChange>> changes =
        new Committed(config).read(Topics.HOT_MQL, TierChange.class, LEADS.size());

    assertThat(changes.keySet()).containsExactlyInAnyOrderElementsOf(LEADS);
    assertThat(changes.values())
        .allSatisfy(ofLead -> assertThat(ofLead.get(0).getCause()).isEqualTo("event"));
  }

  private void assertReads(ClientProgram client, Told told) throws Exception {
    Map<String, ? extends List<? extends SpecificRecord>> expected =
        new Committed(config).read(told.topic(), told.type(), told.atLeast());
    long count = Committed.count(expected);
    assertThat(count).isGreaterThanOrEqualTo(told.atLeast());

    List<JsonNode> read =
        client.run(
            "",
            kafka.bootstrapServers(),
            registry.url(),
            PREFIX + told.topic().name(),
            Long.toString(count));

    Map<String, List<JsonNode>> byLead = new LinkedHashMap<>();
    for (JsonNode record : read) {
      assertThat(record.at("/headers/ce_specversion").asText()).isEqualTo("1.0");
      assertThat(record.at("/headers/ce_subject")).isEqualTo(record.path("key"));
      byLead
          .computeIfAbsent(record.path("key").asText(), lead -> new ArrayList<>())
          .add(record.path("value"));
    }
    assertThat(byLead.keySet()).isEqualTo(expected.keySet());
    byLead.forEach(
        (lead, records) -> {
          List<? extends SpecificRecord> ofLead = expected.get(lead);
          assertThat(records).hasSameSizeAs(ofLead);
          for (int i = 0; i < records.size(); i++) {
            JsonNode wanted = JSON.valueToTree(Plain.of(ofLead.get(i)));
            assertThat(records.get(i).equals(NUMBERS_BY_VALUE, wanted))
                .as("%s, read %s, told %s", lead, records.get(i), wanted)
                .isTrue();
          }
        });
  }

  /** 45 and 45.0 are one number in JSON. */
  private static final Comparator<JsonNode> NUMBERS_BY_VALUE =
      (a, b) ->
          a.isNumber() && b.isNumber()
              ? Double.compare(a.doubleValue(), b.doubleValue())
              : a.equals(b) ? 0 : 1;
}
