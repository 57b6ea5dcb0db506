package io.leadscorer.topology.models;

import io.leadscorer.domain.flow.Rescore;
import io.leadscorer.domain.model.ScoringModel;

/**
 * Is told by which models this instance's partitions score, and how they bring their leads under
 * new ones; called from the threads that process them.
 */
public interface ModelWatch {
  /** Nobody watches. */
  ModelWatch NONE =
      new ModelWatch() {
        @Override
        public void loaded(ScoringModel model) {}

        @Override
        public void rescored(int partition, Rescore.Progress progress) {}

        @Override
        public void released(int partition) {}
      };

  /** Leads may stand under this model from now on. */
  void loaded(ScoringModel model);

  /** A partition has come so far with its leads. */
  void rescored(int partition, Rescore.Progress progress);

  /** Another instance may look after this partition from now on. */
  void released(int partition);
}
