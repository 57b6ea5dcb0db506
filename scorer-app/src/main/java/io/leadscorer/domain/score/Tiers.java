package io.leadscorer.domain.score;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Tier;
import java.util.List;

/** Which tier a score means (scoring.md 3). */
final class Tiers {
  private final List<Tier> highestFirst;

  Tiers(ScoringModel model) {
    this.highestFirst = model.tiers();
  }

  /** The tier a lead of tier {@code current} reaches as it was evaluated. */
  String reached(String current, Evaluation now) {
    return reached(current, now.score(), now.least());
  }

  /**
   * The same.
   *
   * @param score in hundredths
   * @param least index of the lowest tier that it may reach
   */
  String reached(String current, int score, int least) {
    int held = indexOf(current);
    for (int i = 0; i < least; i++) {
      Tier tier = highestFirst.get(i);
      // A lead stays in every tier that it is in until it falls below the tier's hysteresis.
      int threshold = i >= held ? tier.from() - tier.hysteresis() : tier.from();
      if (score >= threshold) {
        return tier.name();
      }
    }
    return highestFirst.get(least).name();
  }

  /** A tier by its name. */
  Tier named(String name) {
    return highestFirst.get(indexOf(name));
  }

  /** Whether there is a tier below. */
  boolean canFall(String name) {
    return indexOf(name) < highestFirst.size() - 1;
  }

  boolean isLower(String name, String than) {
    return indexOf(name) > indexOf(than);
  }

  boolean isHighest(String name) {
    return indexOf(name) == 0;
  }

  /** Position from the top; that of a lead without a tier is below all. */
  private int indexOf(String name) {
    for (int i = 0; i < highestFirst.size(); i++) {
      if (highestFirst.get(i).name().equals(name)) {
        return i;
      }
    }
    return highestFirst.size();
  }
}
