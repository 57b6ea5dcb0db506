package io.leadscorer.topology;

import io.leadscorer.domain.flow.Rescore;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.topology.models.ModelWatch;
import java.util.ArrayList;
import java.util.List;

/** What one partition told of its models. */
final class RecordedModels implements ModelWatch {
  private final List<ScoringModel> loaded = new ArrayList<>();
  private Rescore.Progress progress;
  private boolean released;

  @Override
  public void loaded(ScoringModel model) {
    loaded.add(model);
  }

  @Override
  public void rescored(int partition, Rescore.Progress now) {
    progress = now;
  }

  @Override
  public void released(int partition) {
    released = true;
  }

  List<ScoringModel> loaded() {
    return loaded;
  }

  Rescore.Progress progress() {
    return progress;
  }

  boolean released() {
    return released;
  }
}
