package io.leadscorer.replay;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.replay.input.InputFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What is to be replayed.
 *
 * @param inputs one file a kind at the most
 * @param models each with an id of its own
 * @param terms on which leads are handed over
 * @param retention how long events can be told apart by their ids
 * @param until where the clock ends, in UTC milliseconds
 * @param out folder of the output files
 */
public record ReplayRequest(
    List<InputFile> inputs,
    List<ScoringModel> models,
    Terms terms,
    Duration retention,
    long until,
    Path out) {}
