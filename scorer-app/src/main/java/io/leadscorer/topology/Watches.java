package io.leadscorer.topology;

import io.leadscorer.topology.desk.DeskWatch;
import io.leadscorer.topology.models.ModelWatch;
import io.leadscorer.topology.time.ClockWatch;

/**
 * Who looks on as the topology works.
 *
 * @param clock is told how the clocks of partitions move
 * @param models is told of the models and of how leads are brought under new ones
 * @param desk is told how the desk gets on
 */
public record Watches(ClockWatch clock, ModelWatch models, DeskWatch desk) {}
