package io.leadscorer.modelfile;

import io.leadscorer.domain.model.ScoringModel;

/** A model with where its parts stand in its file. */
public record PlacedModel(ScoringModel model, Places places) {}
