package io.leadscorer.domain.score;

/** What brought an evaluation about. */
public enum Cause {
  EVENT,
  PROFILE,
  TIME,
  ACTIVITY,
  MODEL
}
