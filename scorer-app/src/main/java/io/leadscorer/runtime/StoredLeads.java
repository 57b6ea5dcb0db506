package io.leadscorer.runtime;

import io.leadscorer.config.HostPort;
import io.leadscorer.domain.lead.KeptFact;
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
import io.leadscorer.wire.HistoryJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.InvalidStateStoreException;

/** Answers from the stores of this instance, and knows which other instance has the rest. */
public final class StoredLeads implements LeadAnswers {
  private static final NotReady MOVING =
      new NotReady(
          "the lead's partition is moving between instances, or its state is being restored; where"
              + " that lasts, two instances may go by one address: set http.advertised for each");

  private final KafkaStreams streams;
  private final LeadPlaces places;
  private final StoredComparisons comparisons;
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
    this.comparisons = new StoredComparisons(streams, self, partitions, models);
    this.primary = primary;
    this.models = models;
  }

  @Override
  public Answer standing(LeadQuestion question) {
    return answer(question, (model, lead, stores) -> model.standing(lead));
  }

  @Override
  public Answer explanation(LeadQuestion question, Optional<Instant> at) {
    return answer(question, (model, lead, stores) -> model.explanation(lead, at));
  }

  @Override
  public Answer forecast(LeadQuestion question) {
    return answer(question, (model, lead, stores) -> model.forecast(lead));
  }

  @Override
  public Answer history(LeadQuestion question, int limit) {
    return answer(
        question,
        (model, lead, stores) -> {
          List<KeptFact> facts = stores.facts(lead);
          return HistoryJson.write(lead.leadId(), facts, limit);
        });
  }

  @Override
  public Answer comparison(String modelA, String modelB, int top) {
    return comparisons.of(modelA, modelB, top);
  }

  private interface Telling {
    String of(ModelAnswers model, LeadState lead, LocalStores stores);
  }

  private Answer answer(LeadQuestion question, Telling telling) {
    Owner owner = places.owner(question.leadId());
    if (owner instanceof Other other) {
      Optional<Answer> copy =
          question.staleIsWelcome() ? told(question, telling, true) : Optional.empty();
      return copy.orElseGet(() -> new Elsewhere(other.url(), other.standbys()));
    }
    Optional<Answer> own =
        owner instanceof Self ? told(question, telling, false) : Optional.empty();
    // Nobody else could be asked, so what may be behind is better than nothing.
    return own.or(() -> told(question, telling, true)).orElse(MOVING);
  }

  /** What this instance has to tell; empty where it has not got the lead, or not at the moment. */
  private Optional<Answer> told(LeadQuestion question, Telling telling, boolean stale) {
    int partition = places.partition(question.leadId());
    try {
      return told(question, telling, new LocalStores(streams, partition, stale));
    } catch (InvalidStateStoreException e) {
      return Optional.empty();
    }
  }

  private Optional<Answer> told(LeadQuestion question, Telling telling, LocalStores stores) {
    String modelId = question.modelId().orElse(primary);
    if (!models.ids().contains(modelId)) {
      return Optional.of(
          new Unknown(
              "model '%s' is not one that this scorer scores with; there are %s"
                  .formatted(modelId, String.join(", ", models.ids()))));
    }
    LeadState lead = stores.lead(question.leadId(), modelId);
    if (lead == null) {
      // One that is behind may not have it yet.
      return stores.stale()
          ? Optional.empty()
          : Optional.of(new Unknown("lead '%s' is not known".formatted(question.leadId())));
    }
    return models
        .find(lead.model())
        .map(this::answersBy)
        .map(model -> found(telling, model, lead, stores));
  }

  private static Answer found(
      Telling telling, ModelAnswers model, LeadState lead, LocalStores stores) {
    try {
      return new Found(telling.of(model, lead, stores), stores.stale());
    } catch (InstantOutOfRangeException e) {
      return new Refused("at: " + e.getMessage());
    }
  }

  private ModelAnswers answersBy(ScoringModel model) {
    return answers.computeIfAbsent(model.modelVersion(), version -> new ModelAnswers(model));
  }
}
