package io.leadscorer.runtime;

import io.leadscorer.config.ClockSource;
import io.leadscorer.config.HostPort;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.store.BoundedRocksDb;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The settings of the Kafka Streams client, each for a reason. */
public final class StreamsSettings {
  private StreamsSettings() {}

  /**
   * Settings of an instance.
   *
   * @param self where the other instances find it
   */
  public static Properties of(ScorerConfig config, HostPort self) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, config.applicationId());
    settings.put(StreamsConfig.APPLICATION_SERVER_CONFIG, self.toString());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, config.stateDir().toString());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads());
    settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, config.standbys());
    settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, config.topicsReplication());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    // The most that an outcome waits for its commit.
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100L);
    // Wait for data that the broker is known to have: a backlog is merged by time, and what comes
    // live waits for nothing.
    settings.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, 0L);
    settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    if (config.clock() == ClockSource.TOPIC) {
      // Records on file time are years old; their copies in changelogs must not expire for that.
      settings.put(
          StreamsConfig.WINDOW_STORE_CHANGE_LOG_ADDITIONAL_RETENTION_MS_CONFIG,
          Duration.ofDays(100L * 365).toMillis());
    }
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 1000);
    // A restore writes each poll's records to RocksDB in one go: larger ones, in half the time.
    settings.put(
        StreamsConfig.restoreConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 20_000);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    // To begin a compressed batch costs as much as some ten records in it.
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 64 << 10);
    settings.putAll(config.clientSettings());
    return settings;
  }
}
