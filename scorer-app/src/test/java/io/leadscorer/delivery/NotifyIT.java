package io.leadscorer.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadscorer.config.delivery.NotifyConfig;
import io.leadscorer.config.delivery.Secret;
import io.leadscorer.delivery.FailingReceiver.Received;
import io.leadscorer.delivery.FailingReceiver.Reply;
import io.leadscorer.delivery.webhook.Notifier;
import io.leadscorer.delivery.webhook.Signature;
import io.leadscorer.it.SharedCluster;
import io.leadscorer.modelfile.NotifyFileReader;
import io.leadscorer.runtime.embedded.EmbeddedKafka;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Webhooks that fail, stall, limit and refuse; every record arrives or is a dead letter. */
@ExtendWith(SharedCluster.class)
class NotifyIT {
  private static final int LEADS = 20;

  @Test
  void everyRecordArrivesOrIsADeadLetterAcrossARestart(
      EmbeddedKafka kafka, EmbeddedRegistry registry) throws Exception {
    Set<String> taken = new ConcurrentSkipListSet<>();
    try (Produced produced = new Produced(kafka.bootstrapServers(), registry.url(), "notify-");
        FailingReceiver receiver =
            new FailingReceiver((request, it) -> reply(request, it, taken))) {
      Set<String> expected = new TreeSet<>();
      for (int lead = 0; lead < LEADS; lead++) {
        produced.lifecycle("lead-" + lead, 1, "mql");
        produced.lifecycle("lead-" + lead, 2, "sql");
        expected.add("lead-%d:l:2".formatted(lead));
      }
      expected.remove("lead-7:l:2");
      NotifyConfig config = config(produced, receiver);
      try (Notifier first = Notifier.start(config)) {
        await(() -> taken.size() >= LEADS / 2);
        first.check();
      }
      int before = taken.size();
      try (Notifier second = Notifier.start(config)) {
        await(() -> taken.size() == expected.size());
        await(() -> !produced.deadLetters().isEmpty());
        second.check();
      }

      assertThat(before).as("the first stopped half-way").isLessThan(expected.size());
      assertThat(taken).isEqualTo(expected);
      assertThat(produced.deadLetters())
          .containsExactly("lead-7 not_delivered: hook sales: answered 400: no such lead");
      assertThat(receiver.received()).allSatisfy(NotifyIT::assertSigned);
      assertThat(receiver.received().subList(0, 4))
          .as("one record, tried again under one id")
          .extracting(it -> it.headers().get("Idempotency-Key"))
          .containsOnly(receiver.received().get(0).headers().get("Idempotency-Key"));
    }
  }

  private static Reply reply(int request, Received received, Set<String> taken) {
    if (request == 0) {
      return Reply.of(503);
    } else if (request == 1) {
      return Reply.stalled(1_500);
    } else if (request == 2) {
      return Reply.limited(1);
    } else if (received.body().contains("\"lead-7\"")) {
      return Reply.of(400, "no such lead");
    }
    taken.add(received.headers().get("Idempotency-Key"));
    return Reply.of(200);
  }

  private static NotifyConfig config(Produced produced, FailingReceiver receiver) {
    return NotifyFileReader.read(
        "notify.yaml",
        produced.cluster()
            + """
            group: test-notify
            hooks:
              - hook: sales
                url: %s/hook
                topics: [lifecycle-changes]
                only: {to_stage: [sql]}
                secret_env: SECRET
                timeout: 500ms
                backoff: 50ms
            """
                .formatted(receiver.url()),
        Map.of("SECRET", "hush"));
  }

  private static void assertSigned(Received received) {
    Map<String, String> headers = received.headers();
    String id = headers.get("webhook-id");
    long timestamp = Long.parseLong(headers.get("webhook-timestamp"));
    assertThat(headers.get("webhook-signature"))
        .isEqualTo(
            Signature.of(id, timestamp, received.body().getBytes(UTF_8), new Secret("hush")));
    try {
      JsonNode event = new ObjectMapper().readTree(received.body());
      assertThat(event.path("id").asText()).isEqualTo(id);
      assertThat(event.path("type").asText()).isEqualTo("io.leadscorer.lifecycle.changed.v1");
      assertThat(event.path("data").path("to_stage").asText()).isEqualTo("sql");
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void await(java.util.concurrent.Callable<Boolean> condition) {
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
  }

  @Test
  void aMistakenFileSaysAllThatIsWrong() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    NotifyFileReader.read(
                        "notify.yaml",
                        """
                        cluster: {bootstrap.servers: "a:1"}
                        hooks:
                          - hook: a
                            url: ftp://x
                            topics: [hot-mgl]
                            secret_env: NOT_THERE
                            retries: 4
                        """,
                        Map.of())))
        .hasMessageContaining("notify.yaml:4")
        .hasMessageContaining("hot-mql")
        .hasMessageContaining("NOT_THERE")
        .hasMessageContaining("tries");
  }
}
