package io.leadscorer.delivery.webhook;

import io.leadscorer.catalog.Topics;
import io.leadscorer.config.delivery.Hook;
import io.leadscorer.config.delivery.NotifyConfig;
import io.leadscorer.delivery.Backoff;
import io.leadscorer.delivery.GivenUp;
import io.leadscorer.runtime.Clients;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Posts records to webhooks, each hook on a thread and in a consumer group of its own. */
public final class Notifier implements AutoCloseable {
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(30);

  private final NotifyConfig config;
  private final Clients clients;
  private final Topics topics;
  private final Producer<byte[], byte[]> producer;
  private final List<Thread> threads = new ArrayList<>();
  private final Map<String, Counts> counts = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private volatile boolean stopped;

  private Notifier(NotifyConfig config) {
    this.config = config;
    this.clients = new Clients(config.cluster());
    this.topics = Topics.named(config.cluster().topicsPrefix());
    this.producer = clients.producer();
  }

  /** Starts it. */
  public static Notifier start(NotifyConfig config) {
    Notifier notifier = new Notifier(config);
    for (Hook hook : config.hooks()) {
      Thread thread = new Thread(() -> notifier.work(hook), "hook-" + hook.name());
      notifier.threads.add(thread);
      thread.start();
    }
    return notifier;
  }

  private void work(Hook hook) {
    try (Consumer<byte[], byte[]> consumer =
        clients.groupConsumer(config.group() + "-" + hook.name(), new ByteArrayDeserializer())) {
      consumer.subscribe(
          hook.topics().stream().map(name -> config.cluster().topicsPrefix() + name).toList());
      HookWorker worker =
          new HookWorker(
              hook,
              consumer,
              new Notifications(topics, clients.serdes()),
              new GivenUp(producer, topics.name(Topics.DEAD_LETTERS)),
              new Backoff(hook.patience(), new SplittableRandom()),
              InstantSource.system(),
              () -> stopped);
      counts.put(hook.name(), worker.counts());
      worker.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
    }
  }

  /**
   * Looks whether all hooks work.
   *
   * @throws KafkaException what brought one down
   */
  public void check() {
    Throwable error = failure.get();
    if (error != null) {
      throw new KafkaException("a hook stopped: " + error.getMessage(), error);
    }
  }

  /** What became of the records of each hook. */
  public Map<String, Counts> counts() {
    return new TreeMap<>(counts);
  }

  @Override
  public void close() {
    stopped = true;
    try {
      for (Thread thread : threads) {
        thread.join(LONGEST_CLOSE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    producer.close();
  }
}
