package io.leadscorer.delivery.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadscorer.config.delivery.Hook;
import io.leadscorer.config.delivery.Secret;
import io.leadscorer.delivery.Answer;
import io.leadscorer.delivery.Backoff;
import io.leadscorer.delivery.GivenUp;
import io.leadscorer.delivery.Requests;
import io.leadscorer.wire.confluent.MalformedPayloadException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts records to one webhook, one after another, so that those of a lead stay in order. Each is
 * committed once it was taken or given up: after a stop the next begins with the first that was
 * not. While it waits for the receiver it goes on to poll, so that it keeps its partitions.
 */
final class HookWorker {
  private static final Logger LOG = LoggerFactory.getLogger(HookWorker.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long SECOND = 1000;

  private final Hook hook;
  private final Consumer<byte[], byte[]> consumer;
  private final Notifications notifications;
  private final GivenUp givenUp;
  private final Requests requests;
  private final Backoff backoff;
  private final InstantSource clock;
  private final BooleanSupplier stopped;
  private final Counts counts = new Counts();

  HookWorker(
      Hook hook,
      Consumer<byte[], byte[]> consumer,
      Notifications notifications,
      GivenUp givenUp,
      Backoff backoff,
      InstantSource clock,
      BooleanSupplier stopped) {
    this.hook = hook;
    this.consumer = consumer;
    this.notifications = notifications;
    this.givenUp = givenUp;
    this.requests = new Requests(hook.patience().timeout());
    this.backoff = backoff;
    this.clock = clock;
    this.stopped = stopped;
  }

  /** Works until it is told to stop. */
  void run() throws InterruptedException {
    while (!stopped.getAsBoolean()) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (stopped.getAsBoolean()) {
          return;
        }
        if (isOurs(record) && deliver(record)) {
          commit(record);
        }
      }
    }
  }

  Counts counts() {
    return counts;
  }

  /** Another instance may have taken the partition over meanwhile. */
  private boolean isOurs(ConsumerRecord<?, ?> record) {
    return consumer.assignment().contains(new TopicPartition(record.topic(), record.partition()));
  }

  /** Delivers a record, or gives it up; says whether it is done with. */
  private boolean deliver(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
    Notification notification;
    try {
      notification = notifications.of(record);
    } catch (MalformedPayloadException e) {
      giveUp(record, "cannot be read: " + e.getMessage());
      return true;
    }
    if (!isWanted(notification.data())) {
      return true;
    }
    for (int tries = 1; ; tries++) {
      Answer answer = requests.send(request(notification));
      if (answer instanceof Answer.Taken) {
        counts.delivered();
        return true;
      }
      if (answer instanceof Answer.Refused refused) {
        giveUp(record, refused.why());
        return true;
      }
      Answer.Later later = (Answer.Later) answer;
      if (tries >= hook.patience().tries()) {
        giveUp(record, "%d tries, the last %s".formatted(tries, later.why()));
        return true;
      }
      Duration wait = backoff.after(tries, later.asked());
      LOG.warn(
          "hook {}: {} {}; next try in {} ms",
          hook.name(),
          notification.id(),
          later.why(),
          wait.toMillis());
      counts.retried();
      if (!waited(wait) || !isOurs(record)) {
        return false;
      }
    }
  }

  private boolean isWanted(SpecificRecord data) {
    for (Map.Entry<String, Set<String>> wanted : hook.only().entrySet()) {
      Schema.Field field = data.getSchema().getField(wanted.getKey());
      if (field != null && !wanted.getValue().contains(String.valueOf(data.get(field.pos())))) {
        return false;
      }
    }
    return true;
  }

  private HttpRequest request(Notification notification) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(hook.url())
            .header("Content-Type", "application/cloudevents+json")
            .header("Idempotency-Key", notification.id())
            .header("webhook-id", notification.id())
            .POST(BodyPublishers.ofString(notification.body()));
    long timestamp = clock.millis() / SECOND;
    request.header("webhook-timestamp", Long.toString(timestamp));
    if (hook.secret().isPresent()) {
      Secret secret = hook.secret().get();
      request.header(
          "webhook-signature",
          Signature.of(notification.id(), timestamp, notification.body().getBytes(UTF_8), secret));
    }
    return request.build();
  }

  private void giveUp(ConsumerRecord<byte[], byte[]> record, String why)
      throws InterruptedException {
    LOG.error(
        "hook {}: {}-{}@{} is given up: {}",
        hook.name(),
        record.topic(),
        record.partition(),
        record.offset(),
        why);
    givenUp.add(record, "hook %s: %s".formatted(hook.name(), why));
    counts.givenUp();
  }

  /** Waits without losing the partitions; says whether it is still to go on. */
  private boolean waited(Duration wait) {
    long end = clock.millis() + wait.toMillis();
    consumer.pause(consumer.assignment());
    for (long left = wait.toMillis(); left > 0 && !stopped.getAsBoolean(); ) {
      // Partitions that come meanwhile are not paused; what they bring is asked for again.
      for (ConsumerRecord<byte[], byte[]> early :
          consumer.poll(Duration.ofMillis(Math.min(left, POLL.toMillis())))) {
        TopicPartition partition = new TopicPartition(early.topic(), early.partition());
        consumer.seek(partition, Math.min(consumer.position(partition), early.offset()));
        consumer.pause(Set.of(partition));
      }
      left = end - clock.millis();
    }
    consumer.resume(consumer.assignment());
    return !stopped.getAsBoolean();
  }

  private void commit(ConsumerRecord<?, ?> record) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    try {
      consumer.commitSync(Map.of(partition, new OffsetAndMetadata(record.offset() + 1)));
    } catch (CommitFailedException e) {
      // Another instance has the partition: it posts the record once more, under the same id.
      LOG.warn("hook {}: {} moved to another instance", hook.name(), partition);
    }
  }
}
