package io.leadscorer.http;

import java.util.Optional;

/**
 * Which lead is asked about.
 *
 * @param modelId the model to score it with; empty for the primary one
 * @param staleIsWelcome whether a copy of this instance's that may be behind will do, where another
 *     instance has the lead
 */
public record LeadQuestion(String leadId, Optional<String> modelId, boolean staleIsWelcome) {}
