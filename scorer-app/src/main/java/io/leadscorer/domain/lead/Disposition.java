package io.leadscorer.domain.lead;

/** What is to be done with a lead, first that holds; {@code NONE} before its first evaluation. */
public enum Disposition {
  NONE,
  EXCLUDED,
  DISQUALIFIED,
  LONG_TERM_NURTURE,
  HANDOFF,
  NURTURE
}
