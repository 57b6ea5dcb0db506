package io.leadscorer.domain.handoff;

/** Why a handoff is told of anew. */
public enum HandoffCause {
  OPENED,
  TIER_ROSE,
  VERIFIED,
  UNVERIFIED,
  CONTACTED,
  TRUE_SQL,
  NOT_READY,
  UNQUALIFIED,
  LEFT_HANDOFF,
  ERASED,
  ASSIGNED,
  REP_LEFT
}
