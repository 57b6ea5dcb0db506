package io.leadscorer.config;

/** Who produces the ticks that are the scorer's time. */
public enum ClockSource {
  /** This instance, from the wall clock. */
  WALL,
  /** Somebody else, such as an import that keeps the times of its files. */
  TOPIC
}
