package io.leadscorer.runtime;

import io.leadscorer.modelfile.ModelText;
import java.time.Instant;
import java.util.Optional;

/**
 * What stands last on {@code scoring-models} under an id.
 *
 * @param version of the model; of a retired one, that which it had; 0 where nothing tells it
 * @param text empty where the model is retired
 * @param publishedAt as its header says, else the record's time
 */
public record ModelPublication(
    String id,
    int version,
    Optional<ModelText> text,
    Instant publishedAt,
    int partition,
    long offset) {}
