package io.leadscorer.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.catalog.Topics;
import io.leadscorer.events.LeadEvent;
import io.leadscorer.metrics.ScorerMetrics;
import io.leadscorer.topology.models.ModelWatch;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the metrics say of what the topology took and told. */
class TopologyMetricsTest {
  private static final long NOON = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();

  private final ScorerMetrics metrics = new ScorerMetrics(Topics.named(""), Duration.ofSeconds(30));
  private final TopologyHarness scorer =
      new TopologyHarness(
          new Watches(
              metrics.clock(),
              ModelWatch.NONE,
              metrics.desk(),
              metrics.records(),
              metrics.outcomes()));

  @AfterEach
  void close() {
    scorer.close();
    metrics.close();
  }

  private static LeadEvent event(String id, long at) {
    return new LeadEvent(
        id, "ada", "demo_request", Instant.ofEpochMilli(at), null, "/", Map.of(), null, null);
  }

  private double value(String series) {
    Matcher line =
        Pattern.compile("(?m)^" + Pattern.quote(series) + " (\\S+)$").matcher(metrics.scrape());
    assertThat(line.find()).as(series + " in\n" + metrics.scrape()).isTrue();
    return Double.parseDouble(line.group(1));
  }

  @Test
  void recordsAreCountedByWhatBecameOfThem() {
    scorer.event(event("e1", NOON), NOON);
    scorer.event(event("e1", NOON), NOON + 1);
    scorer.event(event("e2", NOON), NOON + 2);
    scorer.event(event("e3", NOON + Duration.ofDays(2).toMillis()), NOON + 3);
    scorer.pipe(Topics.LEAD_EVENTS, "ada", new byte[] {1}, NOON + 4);

    assertThat(value("leadscorer_records_total{result=\"counted\",topic=\"lead-events\"}"))
        .isEqualTo(2);
    assertThat(value("leadscorer_records_total{result=\"duplicate\",topic=\"lead-events\"}"))
        .isEqualTo(1);
    assertThat(value("leadscorer_records_total{result=\"refused\",topic=\"lead-events\"}"))
        .isEqualTo(2);
    assertThat(value("leadscorer_dead_letters_total{reason=\"malformed\",topic=\"lead-events\"}"))
        .isEqualTo(1);
    assertThat(
            value(
                "leadscorer_dead_letters_total{reason=\"future_timestamp\",topic=\"lead-events\"}"))
        .isEqualTo(1);
    assertThat(value("leadscorer_records_sent_total{topic=\"dead-letters\"}")).isEqualTo(2);
  }

  @Test
  void changesAreCountedByTierAndCause() {
    scorer.event(event("e1", NOON), NOON);
    scorer.tick(NOON + Duration.ofDays(40).toMillis());
    scorer.drain();

    int changes = scorer.tierChanges().size();
    assertThat(changes).isPositive();
    assertThat(
            value(
                "leadscorer_tier_changes_total{cause=\"event\",from=\"NONE\",model=\"b2b-4d\",to=\"COLD\"}"))
        .isEqualTo(1);
    assertThat(value("leadscorer_records_sent_total{topic=\"tier-changes\"}")).isEqualTo(changes);
    assertThat(value("leadscorer_records_sent_total{topic=\"hot-mql\"}")).isZero();
    assertThat(value("leadscorer_due_backlog_seconds{partition=\"0\"}")).isZero();
  }
}
