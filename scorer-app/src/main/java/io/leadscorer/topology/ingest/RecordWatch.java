package io.leadscorer.topology.ingest;

import io.leadscorer.domain.flow.Receipt;

/**
 * Is told what becomes of the records of inputs; called from stream threads, also for what is taken
 * again after a failure.
 */
@FunctionalInterface
public interface RecordWatch {
  /** Nobody watches. */
  RecordWatch NONE = (topic, result) -> {};

  /**
   * A record was taken.
   *
   * @param topic that it came on, as it is named on the cluster
   */
  void taken(String topic, Receipt.Result result);
}
