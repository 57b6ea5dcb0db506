package io.leadscorer.topology.score;

import io.leadscorer.topology.models.ModelsAtStart;
import java.time.Duration;

/**
 * How models are read.
 *
 * @param topic where they are published
 * @param start what a partition begins with that knows of none
 * @param retention of the ledger
 */
public record ModelReading(String topic, ModelsAtStart start, Duration retention) {}
