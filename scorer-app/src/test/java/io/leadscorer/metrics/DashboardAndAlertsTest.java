package io.leadscorer.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.desk.ContactRates.Rate;
import io.leadscorer.domain.flow.Rescore;
import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.model.ModelVersion;
import io.leadscorer.domain.score.Cause;
import io.leadscorer.domain.score.LeadAnomaly;
import io.leadscorer.domain.score.LifecycleMove;
import io.leadscorer.domain.score.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The dashboard and the alerts ask for what is there, and every alert says what to do. */
class DashboardAndAlertsTest {
  private static final Path DOCKER = Path.of("../docker");
  private static final Path OPERATE = Path.of("../topology-docs/operate.md");
  private static final Pattern METRIC =
      Pattern.compile("\\b((?:leadscorer|kafka|jvm|process|system)_[a-z0-9_]+)\\b");
  private static final Pattern ALERT = Pattern.compile("(?m)^ +- alert: (\\w+)$");
  private static final Pattern RUNBOOK =
      Pattern.compile("(?m)^ +runbook: topology-docs/operate\\.md#(\\S+)$");

  /** Those that come with a running client, and with the first collection of garbage. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "jvm_gc_pause_seconds_sum",
          "kafka_stream_thread_process_rate",
          "kafka_stream_thread_commit_latency_avg",
          "kafka_stream_thread_commit_latency_max",
          "kafka_stream_failed_stream_threads_total");

  private static Set<String> metrics() {
    Set<String> names = new HashSet<>(OF_OTHERS);
    StoreMeters.KEPT.forEach(name -> names.add("kafka_stream_state_" + name.replace('.', '_')));
    try (ScorerMetrics metrics = new ScorerMetrics(Topics.named(""), Duration.ofSeconds(30))) {
      metrics.clock().clockStands(0, 1);
      metrics.rescores().rescored(0, new Rescore.Progress(false, 0));
      metrics.desk().decidedUpTo(1, List.of(new Rate("HOT", "2026-03", 1, 1)));
      tellOfOneOfEachKind(metrics.outcomes());
      Matcher type = Pattern.compile("(?m)^# TYPE (\\S+) (\\w+)$").matcher(metrics.scrape());
      while (type.find()) {
        names.add(type.group(1));
        if (type.group(2).equals("summary") || type.group(2).equals("histogram")) {
          names.add(type.group(1) + "_sum");
          names.add(type.group(1) + "_count");
        }
      }
    }
    return names;
  }

  private static void tellOfOneOfEachKind(OutcomeMetrics outcomes) {
    ModelVersion model = new ModelVersion("m", 1);
    outcomes.told(
        new Outcome.TierChange(
            "l",
            "m",
            1,
            1,
            "COLD",
            "HOT",
            Disposition.NURTURE,
            Disposition.HANDOFF,
            0,
            Map.of(),
            0,
            false,
            Cause.EVENT,
            0,
            List.of(),
            List.of(),
            null,
            null));
    outcomes.told(
        new LifecycleMove(
            "l", 1, null, LifecycleStage.MQL, true, Cause.EVENT, model, "HOT", 0, 0, 0));
    outcomes.told(new LeadAnomaly("l", model, "rule", null, 0));
  }

  private static Set<String> named(String text) {
    Set<String> named = new TreeSet<>();
    Matcher metric = METRIC.matcher(text);
    while (metric.find()) {
      named.add(metric.group(1));
    }
    return named;
  }

  @Test
  void everyPanelAsksForMetricsThatAreThere() throws IOException {
    JsonNode dashboard =
        new ObjectMapper().readTree(DOCKER.resolve("grafana/dashboards/lead-scorer.json").toFile());
    List<String> asked = new ArrayList<>();
    Set<Integer> ids = new HashSet<>();
    for (JsonNode panel : dashboard.path("panels")) {
      assertThat(ids.add(panel.path("id").asInt())).as(panel.path("title").asText()).isTrue();
      panel.path("targets").forEach(target -> asked.add(target.path("expr").asText()));
    }

    assertThat(asked).hasSizeGreaterThan(20);
    assertThat(metrics()).containsAll(named(String.join("\n", asked)));
  }

  @Test
  void everyAlertAsksForMetricsThatAreThereAndHasItsPlaceOnThePage() throws IOException {
    String alerts = Files.readString(DOCKER.resolve("prometheus/alerts.yml"));
    String page = Files.readString(OPERATE);
    List<String> names = ALERT.matcher(alerts).results().map(found -> found.group(1)).toList();

    assertThat(names).hasSizeGreaterThan(8);
    assertThat(metrics()).containsAll(named(alerts));
    assertThat(RUNBOOK.matcher(alerts).results().map(found -> found.group(1)))
        .containsExactlyElementsOf(
            names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
    assertThat(names).allSatisfy(name -> assertThat(page).contains("### " + name + "\n"));
  }

  @Test
  void everyMetricOfTheScorerIsExplainedOnThePage() throws IOException {
    String page = Files.readString(OPERATE);
    Set<String> own = new TreeSet<>(metrics());
    own.removeIf(name -> !name.startsWith("leadscorer_"));

    assertThat(own).hasSizeGreaterThan(15);
    assertThat(own).allSatisfy(name -> assertThat(page).contains("`" + name));
  }
}
