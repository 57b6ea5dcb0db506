package io.leadscorer.runtime;

import io.leadscorer.catalog.Topics;
import io.leadscorer.config.ConfigKey;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.domain.flow.AddressHash;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.modelfile.ShippedModels;
import io.leadscorer.topology.ScorerTopology;
import io.leadscorer.topology.TopologyPlan;
import io.leadscorer.topology.Watches;
import io.leadscorer.topology.models.ModelsAtStart;
import io.leadscorer.topology.time.CompanyLog;
import io.leadscorer.topology.time.TakenOrder;
import java.util.Map;
import org.apache.kafka.streams.TopologyDescription;

/** The topology as it is described without a cluster. */
public final class SketchedTopology {
  /** Nothing is asked of it. */
  private static final String NO_CLUSTER = "localhost:1";

  private SketchedTopology() {}

  /**
   * The topology of the default configuration.
   *
   * @param topicsPrefix what all topic names begin with
   */
  public static TopologyDescription describe(String topicsPrefix) {
    ScorerConfig config =
        ScorerConfig.of(
            Map.of(
                ConfigKey.BOOTSTRAP_SERVERS.key(), NO_CLUSTER,
                ConfigKey.SCHEMA_REGISTRY_URL.key(), "http://" + NO_CLUSTER,
                ConfigKey.TOPICS_PREFIX.key(), topicsPrefix));
    return ScorerTopology.of(
            new TopologyPlan(
                Topics.named(config.topicsPrefix()),
                ModelsAtStart.of(
                    ModelReader.shipped(config.model()), ShippedModels.text(config.model())),
                new Clients(config).serdes(),
                config.applicationId(),
                config.topicsPartitions(),
                AddressHash.NONE,
                config.ledgerRetention(),
                config.profileGrace()),
            TakenOrder.NONE,
            Watches.NONE,
            CompanyLog.ALWAYS_READ)
        .describe();
  }
}
