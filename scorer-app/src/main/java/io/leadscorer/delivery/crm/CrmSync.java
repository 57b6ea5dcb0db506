package io.leadscorer.delivery.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadscorer.catalog.Topics;
import io.leadscorer.config.delivery.CrmSyncConfig;
import io.leadscorer.config.delivery.CrmSyncConfig.Crm;
import io.leadscorer.delivery.Answer;
import io.leadscorer.delivery.Backoff;
import io.leadscorer.delivery.GivenUp;
import io.leadscorer.delivery.Requests;
import io.leadscorer.delivery.crm.Update.Place;
import io.leadscorer.events.LeadScore;
import io.leadscorer.runtime.Clients;
import io.leadscorer.wire.confluent.MalformedPayloadException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes scores to a CRM in batches, one request at a time. A partition is committed up to the
 * first record that the CRM does not have yet, so nothing is lost by a stop. While the CRM cannot
 * be reached nothing is given up; single records that it refuses are.
 */
public final class CrmSync implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CrmSync.class);
  private static final Duration POLL = Duration.ofMillis(100);

  private final CrmSyncConfig config;
  private final String topic;
  private final CrmApi crm;
  private final Requests requests;
  private final Backoff backoff;
  private final InstantSource clock;
  private final Deserializer<LeadScore> scores;
  private final Producer<byte[], byte[]> producer;
  private final GivenUp givenUp;
  private final Consumer<byte[], byte[]> consumer;
  private final Places places = new Places();
  private final UpdateQueue queue = new UpdateQueue(places::done);
  private final Map<String, Integer> triesByLead = new HashMap<>();
  private Map<TopicPartition, OffsetAndMetadata> committed = Map.of();
  private long nextRequest;
  private long oldestSince;
  private int failures;
  private boolean oneByOne;
  private long written;
  private long refused;

  /** A consumer of its group, which has read nothing yet. */
  public CrmSync(CrmSyncConfig config, InstantSource clock) {
    Clients clients = new Clients(config.cluster());
    Topics topics = Topics.named(config.cluster().topicsPrefix());
    this.config = config;
    this.clock = clock;
    this.topic = topics.name(Topics.LEAD_SCORES);
    this.crm = config.crm() == Crm.HUBSPOT ? new HubSpot(config) : new Salesforce(config);
    this.requests = new Requests(config.patience().timeout());
    this.backoff = new Backoff(config.patience(), new SplittableRandom());
    this.scores = clients.serdes().deserializer(LeadScore.class);
    this.producer = clients.producer();
    this.givenUp = new GivenUp(producer, topics.name(Topics.DEAD_LETTERS));
    this.consumer = clients.groupConsumer(config.group(), new ByteArrayDeserializer());
  }

  /** Works until it is told to stop. */
  public void run(BooleanSupplier stopped) throws InterruptedException {
    consumer.subscribe(List.of(topic), new Forgetting());
    while (!stopped.getAsBoolean()) {
      if (queue.size() >= config.waiting()) {
        consumer.pause(consumer.assignment());
      } else {
        consumer.resume(consumer.paused());
      }
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        read(record);
      }
      if (isDue()) {
        send();
      }
      commit();
    }
  }

  private void read(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
    places.read(Place.of(record));
    LeadScore score;
    try {
      score = record.value() == null ? null : scores.deserialize("", record.value());
    } catch (MalformedPayloadException e) {
      giveUp(record, "cannot be read: " + e.getMessage());
      places.done(Place.of(record));
      return;
    }
    if (queue.size() == 0) {
      oldestSince = clock.millis();
    }
    boolean hot = score != null && config.hot().contains(score.getTier());
    queue.add(new Update(new String(record.key(), UTF_8), record, score, hot));
  }

  /** A batch goes when it is full or has waited, at the rate that is allowed. */
  private boolean isDue() {
    long now = clock.millis();
    boolean ready =
        queue.size() >= config.batch() || now - oldestSince >= config.linger().toMillis();
    return queue.size() > 0 && ready && now >= nextRequest;
  }

  private void send() throws InterruptedException {
    List<Update> batch = queue.take(oneByOne ? 1 : config.batch());
    Answer answer = requests.send(crm.request(batch));
    nextRequest = clock.millis() + Duration.ofMinutes(1).toMillis() / config.requestsPerMinute();
    oldestSince = clock.millis();
    if (answer instanceof Answer.Taken taken) {
      failures = 0;
      settle(batch, crm.written(batch, taken));
      oneByOne = oneByOne && queue.size() > 0;
    } else if (answer instanceof Answer.Refused no && batch.size() == 1 && !no.isOfTheSender()) {
      failures = 0;
      settle(batch, List.of(Written.refused(no.why())));
    } else {
      batch.forEach(queue::failed);
      // One of the batch may be all that is wrong with it.
      oneByOne = answer instanceof Answer.Refused no && !no.isOfTheSender();
      if (!oneByOne) {
        slowDown(answer);
      }
    }
  }

  private void slowDown(Answer answer) {
    failures++;
    String why =
        answer instanceof Answer.Later later ? later.why() : ((Answer.Refused) answer).why();
    Optional<Duration> asked =
        answer instanceof Answer.Later later ? later.asked() : Optional.empty();
    Duration wait = backoff.after(failures, asked);
    nextRequest = clock.millis() + wait.toMillis();
    LOG.warn("the CRM {}; next try in {} ms, {} leads wait", why, wait.toMillis(), queue.size());
  }

  private void settle(List<Update> batch, List<Written> results) throws InterruptedException {
    for (int i = 0; i < batch.size(); i++) {
      Update update = batch.get(i);
      Written result = results.get(i);
      String problem = result.problem();
      if (problem == null) {
        written++;
        triesByLead.remove(update.leadId());
        queue.settled(update);
      } else if (result.retry()
          && triesByLead.merge(update.leadId(), 1, Integer::sum) < config.patience().tries()) {
        queue.failed(update);
      } else {
        giveUp(update.record(), problem);
        triesByLead.remove(update.leadId());
        queue.settled(update);
      }
    }
  }

  private void giveUp(ConsumerRecord<byte[], byte[]> record, String why)
      throws InterruptedException {
    LOG.error("{}-{}@{} is given up: {}", topic, record.partition(), record.offset(), why);
    givenUp.add(record, "crm-sync: " + why);
    refused++;
  }

  private void commit() {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    places
        .committable()
        .forEach(
            (partition, offset) ->
                offsets.put(new TopicPartition(topic, partition), new OffsetAndMetadata(offset)));
    if (offsets.equals(committed)) {
      return;
    }
    try {
      consumer.commitSync(offsets);
      committed = offsets;
    } catch (CommitFailedException e) {
      // Another instance has the partitions: what is not committed it writes once more.
      LOG.warn("partitions moved to another instance");
    }
  }

  /** How many updates the CRM has taken. */
  public long written() {
    return written;
  }

  /** How many were given up. */
  public long refused() {
    return refused;
  }

  @Override
  public void close() {
    consumer.close();
    producer.close();
  }

  /** What another instance looks after from now on is no more ours. */
  private final class Forgetting implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      commit();
      onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      for (TopicPartition partition : partitions) {
        queue.forget(partition.partition());
        places.forget(partition.partition());
      }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}
  }
}
