package io.leadscorer.topology.publish;

import io.leadscorer.catalog.Topic;
import io.leadscorer.domain.score.Outcome;

/**
 * Is told what the scorer tells; called from stream threads, also for what is told again after a
 * failure that kept it from being committed.
 */
public interface OutcomeWatch {
  /** Nobody watches. */
  OutcomeWatch NONE =
      new OutcomeWatch() {
        @Override
        public void told(Outcome outcome) {}

        @Override
        public void sent(Topic topic) {}

        @Override
        public void refused(String topic, String reason) {}
      };

  /** Something became of a lead. */
  void told(Outcome outcome);

  /** A record was sent to an output. */
  void sent(Topic topic);

  /**
   * A record was sent to the dead letters.
   *
   * @param topic that it came on, as it is named on the cluster
   * @param reason as in its headers
   */
  void refused(String topic, String reason);
}
