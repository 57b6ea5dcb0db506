package io.leadscorer.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadscorer.config.HostPort;
import io.leadscorer.store.ScorerStores;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;

/** Knows which instance has which lead. */
final class LeadPlaces {
  private final KafkaStreams streams;
  private final HostInfo self;
  private final int partitions;

  /**
   * The places of a client's leads.
   *
   * @param self its {@code application.server}
   * @param partitions of the topics that are keyed by lead. Kafka Streams counts only those of
   *     instances that it knows the addresses of, and would look for leads in the wrong partition
   *     where two instances go by one address
   */
  LeadPlaces(KafkaStreams streams, HostPort self, int partitions) {
    this.streams = streams;
    this.self = new HostInfo(self.host(), self.port());
    this.partitions = partitions;
  }

  /**
   * The partition of a lead: producers place a record by its key unless they are told otherwise.
   */
  int partition(String leadId) {
    return BuiltInPartitioner.partitionForKey(leadId.getBytes(UTF_8), partitions);
  }

  /** Whose a lead is, as far as this instance knows. */
  Owner owner(String leadId) {
    KeyQueryMetadata place = place(leadId);
    if (place == null || place.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
      return new Nobody();
    }
    HostInfo host = place.activeHost();
    // One that nobody is known to have may be here all the same, if another took this address.
    if (host.equals(self) || host.equals(HostInfo.unavailable())) {
      return new Self();
    }
    return new Other(
        url(host),
        place.standbyHosts().stream()
            .filter(standby -> !standby.equals(HostInfo.unavailable()))
            .map(LeadPlaces::url)
            .sorted()
            .toList());
  }

  private @Nullable KeyQueryMetadata place(String leadId) {
    StreamPartitioner<String, Void> partitioner =
        (topic, key, value, known) -> Optional.of(Set.of(partition(key)));
    try {
      return streams.queryMetadataForKey(ScorerStores.LEAD_STATE, leadId, partitioner);
    } catch (InvalidStateStoreException | IllegalStateException e) {
      // How Kafka Streams says that it has not started yet, or has stopped.
      return KeyQueryMetadata.NOT_AVAILABLE;
    }
  }

  private static URI url(HostInfo host) {
    return URI.create("http://" + new HostPort(host.host(), host.port()));
  }

  /** Who has a lead. */
  sealed interface Owner {}

  /** This instance. */
  record Self() implements Owner {}

  /**
   * Another instance.
   *
   * @param url where it answers
   * @param standbys where those with a copy do
   */
  record Other(URI url, List<URI> standbys) implements Owner {}

  /** Nobody at the moment. */
  record Nobody() implements Owner {}
}
