package io.leadscorer.replay;

/** Is told how far a replay is. */
@FunctionalInterface
public interface ReplayProgress {
  void taken(long records, long ofAll);
}
