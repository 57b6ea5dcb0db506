package io.leadscorer.domain.handoff;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the business that a lead may bring.
 *
 * @param region the lead's, else its company's
 * @param industry the lead's, else its company's
 * @param sizeUsd expected, in whole US dollars
 */
public record Deal(@Nullable String region, @Nullable String industry, @Nullable Long sizeUsd) {}
