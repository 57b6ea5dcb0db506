package io.leadscorer.domain.score;

import io.leadscorer.domain.model.Condition;
import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.Gate;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.score.Explanation.Met;
import io.leadscorer.domain.score.Explanation.Unmet;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.domain.state.Tallies;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gates that are open to a lead and those that are closed; they bring no points. */
final class ExplainedGates {
  private final ScoringModel model;
  private final Evaluator evaluator;
  private final Gates gates;

  ExplainedGates(ScoringModel model, Evaluator evaluator) {
    this.model = model;
    this.evaluator = evaluator;
    this.gates = new Gates(model);
  }

  /** The open ones, each until the window ends for the event that opened it. */
  List<Met> open(LeadState lead, long at) {
    long[] ofRules = evaluator.scoring().at(lead.tallies(), at).ofRules();
    List<Met> open = new ArrayList<>();
    for (int g = 0; g < model.gates().size(); g++) {
      if (gates.isOpen(g, lead.profile(), ofRules)) {
        Gate gate = model.gates().get(g);
        open.add(
            new Met(
                Gates.nameOf(gate),
                Dimension.ADJUSTMENTS_NAME,
                0,
                0,
                1,
                null,
                end(gate, lead.tallies()),
                0));
      }
    }
    return open;
  }

  private static @Nullable Long end(Gate gate, Tallies tallies) {
    EventRule when = gate.when();
    if (when != null && gate.window() != Time.NEVER) {
      for (int row = 0; row < tallies.size(); row++) {
        if (tallies.rule(row) == when.index()) {
          return Time.startOf(tallies.hour(row)) + gate.window();
        }
      }
    }
    return null;
  }

  /** The closed ones, with what is missing. */
  List<Unmet> closed(LeadState lead, long at) {
    long[] ofRules = evaluator.scoring().at(lead.tallies(), at).ofRules();
    List<Unmet> closed = new ArrayList<>();
    for (int g = 0; g < model.gates().size(); g++) {
      if (!gates.isOpen(g, lead.profile(), ofRules)) {
        Gate gate = model.gates().get(g);
        closed.add(
            new Unmet(
                Gates.nameOf(gate),
                Dimension.ADJUSTMENTS_NAME,
                0,
                "not at least %s: %s"
                    .formatted(model.tiers().get(gate.tier()).name(), missing(g, lead, ofRules))));
      }
    }
    return closed;
  }

  private String missing(int index, LeadState lead, long[] ofRules) {
    Gate gate = model.gates().get(index);
    List<String> missing = new ArrayList<>();
    EventRule when = gate.when();
    if (when != null && ofRules[when.index()] == 0) {
      missing.add(
          "no %s%s"
              .formatted(ConditionWords.event(when.when()), ConditionWords.within(gate.window())));
    }
    Condition holding = gate.holding();
    if (holding != null && !gates.profileHolds(index, lead.profile())) {
      missing.add(ConditionWords.failing(holding));
    }
    return String.join("; ", missing);
  }
}
