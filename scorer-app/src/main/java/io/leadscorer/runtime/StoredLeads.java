package io.leadscorer.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadscorer.config.HostPort;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.http.LeadAnswers;
import io.leadscorer.http.LeadAnswers.Answer.Elsewhere;
import io.leadscorer.http.LeadAnswers.Answer.Found;
import io.leadscorer.http.LeadAnswers.Answer.NotReady;
import io.leadscorer.http.LeadAnswers.Answer.Unknown;
import io.leadscorer.store.ScorerStores;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Answers from the lead states of this instance, and knows which other instance has the rest. */
public final class StoredLeads implements LeadAnswers {
  private static final NotReady MOVING =
      new NotReady(
          "the lead's partition is moving between instances, or its state is being restored; where"
              + " that lasts, two instances may go by one address: set http.advertised for each");

  private final KafkaStreams streams;
  private final HostInfo self;
  private final StreamPartitioner<String, Void> partitioner;
  private final Function<LeadState, String> forecast;

  /**
   * The leads of a client.
   *
   * @param self its {@code application.server}
   * @param partitions of the topics that are keyed by lead. Kafka Streams counts only those of
   *     instances that it knows the addresses of, and would look for leads in the wrong partition
   *     where two instances go by one address
   * @param forecast writes the answer, in several threads at a time
   */
  public StoredLeads(
      KafkaStreams streams, HostPort self, int partitions, Function<LeadState, String> forecast) {
    this.streams = streams;
    this.self = new HostInfo(self.host(), self.port());
    this.partitioner =
        (topic, leadId, value, known) ->
            // As producers place a record by its key unless they are told otherwise.
            Optional.of(
                Set.of(BuiltInPartitioner.partitionForKey(leadId.getBytes(UTF_8), partitions)));
    this.forecast = forecast;
  }

  @Override
  public Answer forecast(String leadId) {
    KeyQueryMetadata place = place(leadId);
    if (place == null || place.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
      return MOVING;
    }
    HostInfo host = place.activeHost();
    // One that nobody is known to have may be here all the same, if another took this address.
    return host.equals(self) || host.equals(HostInfo.unavailable())
        ? here(leadId, place.partition())
        : new Elsewhere(URI.create("http://" + new HostPort(host.host(), host.port())));
  }

  private @Nullable KeyQueryMetadata place(String leadId) {
    try {
      return streams.queryMetadataForKey(ScorerStores.LEAD_STATE, leadId, partitioner);
    } catch (InvalidStateStoreException | IllegalStateException e) {
      // How Kafka Streams says that it has not started yet, or has stopped.
      return KeyQueryMetadata.NOT_AVAILABLE;
    }
  }

  private Answer here(String leadId, int partition) {
    LeadState state;
    try {
      ReadOnlyKeyValueStore<String, LeadState> leads =
          streams.store(
              StoreQueryParameters.fromNameAndType(
                      ScorerStores.LEAD_STATE,
                      QueryableStoreTypes.<String, LeadState>keyValueStore())
                  .withPartition(partition));
      state = leads.get(leadId);
    } catch (InvalidStateStoreException e) {
      return MOVING;
    }
    return state == null ? new Unknown() : new Found(forecast.apply(state));
  }
}
