package io.leadscorer.topology;

import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.flow.AddressHash;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.topology.models.ModelsAtStart;
import io.leadscorer.wire.confluent.RecordSerdes;
import java.time.Duration;

/**
 * What a topology is made for.
 *
 * @param models what a partition begins with that knows of no models
 * @param serdes read and write the values of records
 * @param partitions how many partitions the leads are spread over
 * @param addresses says what is told of IP addresses
 * @param retention how long counted facts are kept; at least the model's horizon
 * @param companyGrace how long after its arrival a company profile begins to hold
 */
public record TopologyPlan(
    Topics topics,
    ModelsAtStart models,
    RecordSerdes serdes,
    String applicationId,
    int partitions,
    AddressHash addresses,
    Duration retention,
    Duration companyGrace) {

  public TopologyPlan {
    for (ModelsAtStart.Published published : models.published()) {
      ScoringModel model = published.model();
      if (retention.toMillis() < model.horizon()) {
        throw new IllegalArgumentException(
            "the ledger keeps facts for %d days, but model %s looks back %d days; raise ledger.retention"
                .formatted(
                    retention.toDays(), model.id(), Duration.ofMillis(model.horizon()).toDays()));
      }
    }
  }
}
