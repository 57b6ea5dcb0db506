package io.leadscorer.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadscorer.config.delivery.CrmSyncConfig;
import io.leadscorer.delivery.FailingReceiver.Received;
import io.leadscorer.delivery.FailingReceiver.Reply;
import io.leadscorer.delivery.crm.CrmSync;
import io.leadscorer.it.SharedCluster;
import io.leadscorer.modelfile.CrmSyncFileReader;
import io.leadscorer.runtime.embedded.EmbeddedKafka;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** CRMs that fail, stall, limit and take batches in part; no old score follows a new one. */
@ExtendWith(SharedCluster.class)
class CrmSyncIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LEADS = 25;

  private final Map<String, Double> written = new ConcurrentHashMap<>();
  private final AtomicBoolean wentBack = new AtomicBoolean();

  @Test
  void hubSpotHasTheLastScoresAcrossARestart(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws Exception {
    try (Produced produced = new Produced(kafka.bootstrapServers(), registry.url(), "hubspot-");
        FailingReceiver crm = new FailingReceiver(this::hubSpot)) {
      CrmSyncConfig config = config(produced, crm, "hubspot");
      Map<String, Double> last = new HashMap<>();
      score(produced, last, 1);
      during(config, () -> written.size() >= LEADS / 2);
      score(produced, last, 2);
      produced.erased("lead-3");
      last.put("lead-3", 0.0);
      last.remove("lead-7");
      during(config, () -> written.equals(last) && !produced.deadLetters().isEmpty());

      assertThat(written).isEqualTo(last);
      assertThat(wentBack).isFalse();
      assertThat(produced.deadLetters())
          .allMatch(letter -> letter.equals("lead-7 not_delivered: crm-sync: no such property"));
      Received first = crm.received().get(0);
      assertThat(first.path()).isEqualTo("/crm/v3/objects/contacts/batch/upsert");
      assertThat(first.headers()).containsEntry("Authorization", "Bearer a-token");
      JsonNode input = JSON.readTree(first.body()).path("inputs").path(0);
      assertThat(input.path("idProperty").asText()).isEqualTo("lead_id");
      assertThat(input.path("properties").path("lifecyclestage").asText())
          .isEqualTo("salesqualifiedlead");
      assertThat(input.path("properties").path("lead_sales_rep").asText()).isEqualTo("sam");
      assertThat(input.path("properties").path("lead_tier").asText())
          .as("hot first")
          .isEqualTo("HOT");
    }
  }

  @Test
  void salesforceHasTheLastScores(EmbeddedKafka kafka, EmbeddedRegistry registry) throws Exception {
    try (Produced produced = new Produced(kafka.bootstrapServers(), registry.url(), "force-");
        FailingReceiver crm = new FailingReceiver(this::salesforce)) {
      Map<String, Double> last = new HashMap<>();
      score(produced, last, 1);
      last.remove("lead-7");
      during(
          config(produced, crm, "salesforce"),
          () -> written.equals(last) && !produced.deadLetters().isEmpty());

      assertThat(produced.deadLetters())
          .containsExactly("lead-7 not_delivered: crm-sync: INVALID_FIELD: no such field");
      assertThat(crm.received().get(0).method()).isEqualTo("PATCH");
      assertThat(crm.received().get(0).path())
          .matches("/services/data/v[0-9.]+/composite/sobjects/Lead/Lead_Id__c");
    }
  }

  private static void score(Produced produced, Map<String, Double> last, int round) {
    for (int lead = 0; lead < LEADS; lead++) {
      String id = "lead-" + lead;
      for (int change = 0; change < 3; change++) {
        double score = round * 10 + change;
        produced.score(id, score, lead % 5 == 0 ? "HOT" : "COOL");
        last.put(id, score);
      }
    }
  }

  private Reply hubSpot(int request, Received received) {
    JsonNode inputs = read(received.body()).path("inputs");
    if (request == 0) {
      return Reply.of(503);
    } else if (request == 1) {
      return Reply.stalled(1_500);
    } else if (request == 2) {
      return Reply.limited(1);
    }
    ObjectNode body = JSON.createObjectNode();
    ArrayNode results = body.putArray("results");
    ArrayNode errors = body.putArray("errors");
    for (JsonNode input : inputs) {
      String lead = input.path("objectWriteTraceId").asText();
      if (lead.equals("lead-7")) {
        errors
            .addObject()
            .put("message", "no such property")
            .putObject("context")
            .putArray("objectWriteTraceId")
            .add(lead);
      } else {
        results.addObject().put("objectWriteTraceId", lead);
        write(lead, input.path("properties").path("lead_score").asDouble());
      }
    }
    return Reply.of(errors.isEmpty() ? 200 : 207, body.toString());
  }

  private Reply salesforce(int request, Received received) {
    if (request == 0) {
      return Reply.of(500);
    }
    ArrayNode results = JSON.createArrayNode();
    for (JsonNode record : read(received.body()).path("records")) {
      String lead = record.path("Lead_Id__c").asText();
      ObjectNode result = results.addObject();
      if (lead.equals("lead-7")) {
        problem(result, "INVALID_FIELD", "no such field");
      } else if (request == 1 && lead.equals("lead-5")) {
        problem(result, "UNABLE_TO_LOCK_ROW", "later");
      } else {
        result.put("success", true);
        write(lead, record.path("Lead_Score__c").asDouble());
      }
    }
    return Reply.of(200, results.toString());
  }

  private static void problem(ObjectNode result, String code, String message) {
    result
        .put("success", false)
        .putArray("errors")
        .addObject()
        .put("statusCode", code)
        .put("message", message);
  }

  private void write(String lead, double score) {
    Double before = written.put(lead, score);
    if (before != null && score != 0 && score < before) {
      wentBack.set(true);
    }
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static CrmSyncConfig config(Produced produced, FailingReceiver crm, String kind) {
    return CrmSyncFileReader.read(
        "crm-sync.yaml",
        produced.cluster()
            + """
            crm: %s
            url: %s
            token_env: TOKEN
            group: test-%s
            batch: 10
            linger: 100ms
            requests_per_minute: 600
            timeout: 500ms
            backoff: 50ms
            """
                .formatted(kind, crm.url(), kind),
        Map.of("TOKEN", "a-token"));
  }

  /** Syncs until something holds. */
  private static void during(CrmSyncConfig config, Callable<Boolean> until) throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    Thread thread =
        new Thread(
            () -> {
              try (CrmSync sync = new CrmSync(config, InstantSource.system())) {
                sync.run(stop::get);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    thread.start();
    try {
      Awaitility.await().atMost(Duration.ofSeconds(60)).until(until);
    } finally {
      stop.set(true);
      thread.join();
    }
  }
}
