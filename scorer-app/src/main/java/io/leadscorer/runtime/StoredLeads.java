package io.leadscorer.runtime;

import io.leadscorer.config.HostPort;
import io.leadscorer.domain.model.ModelVersion;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.InstantOutOfRangeException;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.http.LeadAnswers;
import io.leadscorer.http.LeadAnswers.Answer.Elsewhere;
import io.leadscorer.http.LeadAnswers.Answer.Found;
import io.leadscorer.http.LeadAnswers.Answer.NotReady;
import io.leadscorer.http.LeadAnswers.Answer.Refused;
import io.leadscorer.http.LeadAnswers.Answer.Unknown;
import io.leadscorer.http.LeadQuestion;
import io.leadscorer.runtime.LeadPlaces.Other;
import io.leadscorer.runtime.LeadPlaces.Owner;
import io.leadscorer.runtime.LeadPlaces.Self;
import io.leadscorer.store.ScorerStores;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Answers from the lead states of this instance, and knows which other instance has the rest. */
public final class StoredLeads implements LeadAnswers {
  private static final NotReady MOVING =
      new NotReady(
          "the lead's partition is moving between instances, or its state is being restored; where"
              + " that lasts, two instances may go by one address: set http.advertised for each");

  private final KafkaStreams streams;
  private final LeadPlaces places;
  private final String primary;
  private final ModelsInUse models;
  private final Map<ModelVersion, ModelAnswers> answers = new ConcurrentHashMap<>();

  /**
   * The leads of a client.
   *
   * @param self its {@code application.server}
   * @param partitions of the topics that are keyed by lead
   * @param primary id of the model that is meant where none is named
   * @param models under which leads may stand
   */
  public StoredLeads(
      KafkaStreams streams, HostPort self, int partitions, String primary, ModelsInUse models) {
    this.streams = streams;
    this.places = new LeadPlaces(streams, self, partitions);
    this.primary = primary;
    this.models = models;
  }

  @Override
  public Answer standing(LeadQuestion question) {
    return answer(question, ModelAnswers::standing);
  }

  @Override
  public Answer explanation(LeadQuestion question, Optional<Instant> at) {
    return answer(question, (model, lead) -> model.explanation(lead, at));
  }

  @Override
  public Answer forecast(LeadQuestion question) {
    return answer(question, ModelAnswers::forecast);
  }

  private interface Telling {
    String of(ModelAnswers model, LeadState lead);
  }

  private Answer answer(LeadQuestion question, Telling telling) {
    Owner owner = places.owner(question.leadId());
    if (owner instanceof Other other) {
      return new Elsewhere(other.url(), other.standbys());
    }
    return owner instanceof Self ? here(question, telling) : MOVING;
  }

  private Answer here(LeadQuestion question, Telling telling) {
    String modelId = question.modelId().orElse(primary);
    if (!models.ids().contains(modelId)) {
      return new Unknown(
          "model '%s' is not one that this scorer scores with; there are %s"
              .formatted(modelId, String.join(", ", models.ids())));
    }
    LeadState lead;
    try {
      lead =
          leads(places.partition(question.leadId()))
              .get(ScorerStores.leadKey(question.leadId(), modelId));
    } catch (InvalidStateStoreException e) {
      return MOVING;
    }
    if (lead == null) {
      return new Unknown("lead '%s' is not known".formatted(question.leadId()));
    }
    Optional<ModelAnswers> model = models.find(lead.model()).map(this::answersBy);
    if (model.isEmpty()) {
      return MOVING;
    }
    try {
      return new Found(telling.of(model.get(), lead), false);
    } catch (InstantOutOfRangeException e) {
      return new Refused("at: " + e.getMessage());
    }
  }

  private ModelAnswers answersBy(ScoringModel model) {
    return answers.computeIfAbsent(model.modelVersion(), version -> new ModelAnswers(model));
  }

  private ReadOnlyKeyValueStore<String, LeadState> leads(int partition) {
    return streams.store(
        StoreQueryParameters.fromNameAndType(
                ScorerStores.LEAD_STATE, QueryableStoreTypes.<String, LeadState>keyValueStore())
            .withPartition(partition));
  }
}
