package io.leadscorer.domain.score;

/** Takes what consumers are to be told, in order. */
@FunctionalInterface
public interface Outbox {
  void send(Outcome outcome);
}
