package io.leadscorer.topology;

import io.leadscorer.topology.desk.DeskWatch;
import io.leadscorer.topology.ingest.RecordWatch;
import io.leadscorer.topology.models.ModelWatch;
import io.leadscorer.topology.publish.OutcomeWatch;
import io.leadscorer.topology.time.ClockWatch;

/**
 * Who looks on as the topology works.
 *
 * @param clock is told how the clocks of partitions move
 * @param models is told of the models and of how leads are brought under new ones
 * @param desk is told how the desk gets on
 * @param records is told what becomes of the records of inputs
 * @param outcomes is told what the scorer tells
 */
public record Watches(
    ClockWatch clock,
    ModelWatch models,
    DeskWatch desk,
    RecordWatch records,
    OutcomeWatch outcomes) {

  /** Nobody looks on. */
  public static final Watches NONE =
      new Watches(
          ClockWatch.NONE, ModelWatch.NONE, DeskWatch.NONE, RecordWatch.NONE, OutcomeWatch.NONE);

  /** The same with another who is told of the models. */
  public Watches withModels(ModelWatch other) {
    return new Watches(clock, other, desk, records, outcomes);
  }
}
