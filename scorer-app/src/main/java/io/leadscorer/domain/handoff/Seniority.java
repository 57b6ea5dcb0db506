package io.leadscorer.domain.handoff;

/** How experienced a sales representative is. */
public enum Seniority {
  SENIOR,
  JUNIOR,
  SDR
}
