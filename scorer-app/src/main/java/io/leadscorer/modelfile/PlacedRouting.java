package io.leadscorer.modelfile;

import io.leadscorer.domain.handoff.Routing;

/** Terms of handing leads over with where their parts stand in their file. */
public record PlacedRouting(Routing routing, Places places) {}
