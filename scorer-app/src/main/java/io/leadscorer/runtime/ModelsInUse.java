package io.leadscorer.runtime;

import io.leadscorer.domain.flow.Rescore;
import io.leadscorer.domain.model.ModelVersion;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.metrics.RescoreMetrics;
import io.leadscorer.topology.models.ModelWatch;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** All versions of models under which leads of this instance may stand. */
public final class ModelsInUse implements ModelWatch {
  private final Map<ModelVersion, ScoringModel> models = new ConcurrentHashMap<>();
  private final RescoreMetrics metrics;

  ModelsInUse(RescoreMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void loaded(ScoringModel model) {
    models.put(model.modelVersion(), model);
  }

  @Override
  public void rescored(int partition, Rescore.Progress progress) {
    metrics.rescored(partition, progress);
  }

  @Override
  public void released(int partition) {
    metrics.released(partition);
  }

  /** A model; empty where no partition of this instance scores by it. */
  public Optional<ScoringModel> find(ModelVersion model) {
    return Optional.ofNullable(models.get(model));
  }

  /** The newest version of a model; empty where no partition of this instance scores by it. */
  public Optional<ScoringModel> newest(String modelId) {
    return models.values().stream()
        .filter(model -> model.id().equals(modelId))
        .max(Comparator.comparingInt(ScoringModel::version));
  }

  /** The ids of all of them. */
  public Set<String> ids() {
    Set<String> ids = new TreeSet<>(Comparator.naturalOrder());
    models.keySet().forEach(model -> ids.add(model.id()));
    return ids;
  }
}
