package io.leadscorer.domain.desk;

import io.leadscorer.domain.handoff.SalesRep;

/**
 * A representative, as the desk keeps them.
 *
 * @param lastAssigned number of the last assignment to them; 0 before the first
 */
public record DeskRep(SalesRep rep, long lastAssigned) {}
