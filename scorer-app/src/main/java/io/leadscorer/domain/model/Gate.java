package io.leadscorer.domain.model;

import org.jspecify.annotations.Nullable;

/**
 * Lifts leads into a tier, whatever their points. At least one of its two conditions is there.
 *
 * @param tier index among the tiers of the model
 * @param holding profile condition; null for none
 * @param when notes the last such event until the window ends for it; null for none
 * @param window milliseconds, or {@link Time#NEVER}
 */
public record Gate(
    String name, int tier, @Nullable Condition holding, @Nullable EventRule when, long window) {}
