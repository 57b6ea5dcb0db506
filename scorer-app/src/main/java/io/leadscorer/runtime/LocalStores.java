package io.leadscorer.runtime;

import io.leadscorer.domain.lead.KeptFact;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.store.KeptFacts;
import io.leadscorer.store.ScorerStores;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreType;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.jspecify.annotations.Nullable;

/**
 * The stores of a partition that this instance has, read beside those that write them. All methods
 * throw {@link InvalidStateStoreException} where it has none, or not at the moment.
 *
 * @param stale whether a copy will do, or what is being restored
 */
record LocalStores(KafkaStreams streams, int partition, boolean stale) {

  /** The lead under a model; null if it is not known. */
  @Nullable LeadState lead(String leadId, String modelId) {
    return store(ScorerStores.LEAD_STATE, QueryableStoreTypes.<String, LeadState>keyValueStore())
        .get(ScorerStores.leadKey(leadId, modelId));
  }

  /** All leads under all models, those of one lead one after the other; to be closed. */
  KeyValueIterator<String, LeadState> leads() {
    return store(ScorerStores.LEAD_STATE, QueryableStoreTypes.<String, LeadState>keyValueStore())
        .all();
  }

  /** What is kept of what was counted for the lead, in that order. */
  List<KeptFact> facts(LeadState lead) {
    return KeptFacts.of(
        lead, store(ScorerStores.EVENT_LEDGER, QueryableStoreTypes.<String, byte[]>windowStore()));
  }

  private <T> T store(String name, QueryableStoreType<T> type) {
    StoreQueryParameters<T> wanted =
        StoreQueryParameters.fromNameAndType(name, type).withPartition(partition);
    try {
      return streams.store(stale ? wanted.enableStaleStores() : wanted);
    } catch (IllegalStateException e) {
      // How Kafka Streams says that it has stopped.
      throw new InvalidStateStoreException(e);
    }
  }
}
