package io.leadscorer.domain.score;

import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.Gate;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.domain.state.ProfileDigest;
import java.util.BitSet;

/**
 * Which gates are open to a lead. In a profile's digest, the conditions of gates that hold stand
 * behind the profile rules.
 */
final class Gates {
  private final ScoringModel model;
  private final BitSet events = new BitSet();

  Gates(ScoringModel model) {
    this.model = model;
    for (Gate gate : model.gates()) {
      if (gate.when() != null) {
        events.set(gate.when().index());
      }
    }
  }

  /**
   * The index of the lowest tier that the open gates allow.
   *
   * @param ofRules how many events count, by rule
   */
  int lowestTier(ProfileDigest profile, long[] ofRules) {
    int lowest = model.tiers().size() - 1;
    for (int g = 0; g < model.gates().size(); g++) {
      int tier = model.gates().get(g).tier();
      if (tier < lowest && isOpen(g, profile, ofRules)) {
        lowest = tier;
      }
    }
    return lowest;
  }

  /** Whether a gate is open. */
  boolean isOpen(int gate, ProfileDigest profile, long[] ofRules) {
    EventRule when = model.gates().get(gate).when();
    return profileHolds(gate, profile) && (when == null || ofRules[when.index()] > 0);
  }

  /** Whether the profiles open a gate, as far as it asks for them. */
  boolean profileHolds(int gate, ProfileDigest profile) {
    return model.gates().get(gate).holding() == null || profile.rules().get(bitOf(gate, model));
  }

  /** How a gate is named among rules. */
  static String nameOf(Gate gate) {
    return "gate:" + gate.name();
  }

  /** Where a gate's condition stands among the rules of a profile's digest. */
  static int bitOf(int gate, ScoringModel model) {
    return model.profileRules().size() + gate;
  }

  /** Forgets the events that opened gates: they must come again. */
  void use(LeadState lead) {
    if (!events.isEmpty()) {
      lead.tallies().removeIf((rule, hour) -> events.get(rule));
    }
  }
}
