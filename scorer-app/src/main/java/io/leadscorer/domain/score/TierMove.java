package io.leadscorer.domain.score;

/** From which tier to which; the same where only the disposition changed. */
public record TierMove(String from, String to) {
  @Override
  public String toString() {
    return from + " -> " + to;
  }
}
