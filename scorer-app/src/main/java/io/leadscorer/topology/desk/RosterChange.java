package io.leadscorer.topology.desk;

import io.leadscorer.domain.handoff.SalesRep;
import org.jspecify.annotations.Nullable;

/**
 * The roster has another word on a representative.
 *
 * @param rep null for one who left
 */
public record RosterChange(String repId, @Nullable SalesRep rep) {}
