package io.leadscorer.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.reference.Fact;
import io.leadscorer.domain.reference.Histories;
import io.leadscorer.domain.reference.History;
import io.leadscorer.domain.reference.OneAtATime;
import io.leadscorer.events.LeadProfile;
import io.leadscorer.events.SalesRep;
import io.leadscorer.wire.FactRecords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every record of every output is a CloudEvent to the CloudEvents project's own reader. */
class OutputCloudEventsTest {
  private static final int LIVES = 25;

  private static final Map<Topic, List<TestRecord<byte[], byte[]>>> TOLD = new HashMap<>();

  @BeforeAll
  static void letMuchHappen() {
    try (TopologyHarness scorer = new TopologyHarness(Duration.ZERO, Duration.ofDays(36_500))) {
      feed(scorer);
      Topics.OUTPUTS.forEach(topic -> TOLD.put(topic, scorer.raw(topic)));
    }
  }

  private static void feed(TopologyHarness scorer) {
    scorer.rep(
        "jo",
        SalesRep.newBuilder()
            .setRepId("jo")
            .setName("Jo")
            .setPools(List.of("sales"))
            .setSeniority("senior")
            .setManagerId("mia")
            .setCapacity(2)
            .setActive(true)
            .build(),
        0);
    long end = 0;
    for (int lead = 0; lead < LIVES; lead++) {
      String leadId = "lead-" + lead;
      History history = OneAtATime.of(Histories.of(leadId, 500 + lead, ZoneOffset.UTC));
      FactRecords records = new FactRecords();
      records.companiesKnownBefore(leadId, history).forEach(scorer::send);
      for (Fact fact : history.facts()) {
        scorer.send(records.of(leadId, fact));
        end = Math.max(end, fact.at());
      }
    }
    LeadProfile disposable =
        LeadProfile.newBuilder()
            .setLeadId("odd")
            .setUpdatedAt(Instant.ofEpochMilli(end))
            .setEmailStatus("disposable")
            .setAttributes(Map.of())
            .build();
    scorer.profile(disposable, end);
    scorer.pipe(Topics.LEAD_EVENTS, "broken", new byte[] {1, 2, 3}, end);
    scorer.tick(end + Duration.ofDays(200).toMillis());
    scorer.drain();
    for (int lead = 0; lead < LIVES; lead++) {
      scorer.erase("lead-" + lead, end + Duration.ofDays(201).toMillis());
    }
  }

  static List<Topic> outputs() {
    return Topics.OUTPUTS;
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void everyRecordIsACloudEvent(Topic topic) {
    List<TestRecord<byte[], byte[]>> records = told(topic);

    assertThat(records).as("records of " + topic.name()).isNotEmpty();
    Set<String> ids = new HashSet<>();
    for (TestRecord<byte[], byte[]> record : records) {
      CloudEvent event = event(record);
      assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
      assertThat(event.getSource()).hasToString("/lead-scorer/test");
      assertThat(event.getType()).matches("io\\.leadscorer\\.[a-z]+\\.[a-z]+\\.v1");
      assertThat(event.getSubject()).isEqualTo(new String(record.key(), UTF_8));
      assertThat(event.getTime()).isNotNull();
      assertThat(ids.add(event.getId())).as("told once: " + event.getId()).isTrue();
    }
  }

  private static List<TestRecord<byte[], byte[]>> told(Topic topic) {
    return Objects.requireNonNull(TOLD.get(topic));
  }

  private static CloudEvent event(TestRecord<byte[], byte[]> record) {
    return KafkaMessageFactory.createReader(record.headers(), record.value()).toEvent();
  }

  @Test
  void tombstonesKeepTheHeaders() {
    List<String> types = new ArrayList<>();
    for (Topic topic : List.of(Topics.LEAD_SCORES, Topics.LONG_TERM_NURTURE)) {
      for (TestRecord<byte[], byte[]> record : told(topic)) {
        if (record.value() == null) {
          types.add(event(record).getType());
        }
      }
    }

    assertThat(types).contains("io.leadscorer.lead.erased.v1", "io.leadscorer.nurture.left.v1");
  }
}
