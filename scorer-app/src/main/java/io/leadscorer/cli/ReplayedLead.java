package io.leadscorer.cli;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.state.LeadState;

/** A lead as files of records leave it under a model. */
record ReplayedLead(ScoringModel model, LeadState state) {}
