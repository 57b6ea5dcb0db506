package io.leadscorer.domain.flow;

import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.state.LeadState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings all leads under the newest versions of the models, some at a time, in the order of their
 * ids (scoring.md 5). How far it came is not kept: after a restart it begins anew, and passes over
 * the leads that it brought over before.
 */
public final class Rescore {
  private final ActiveModels models;
  private final KeptLeads leads;
  private final FactLedger ledger;
  private final CarryOver carryOver;
  private @Nullable String last;
  private long done;

  Rescore(ActiveModels models, KeptLeads leads, FactLedger ledger, CarryOver carryOver) {
    this.models = models;
    this.leads = leads;
    this.ledger = ledger;
    this.carryOver = carryOver;
  }

  /**
   * How far it has come.
   *
   * @param running whether there are leads left
   * @param leads that were looked at since it began
   */
  public record Progress(boolean running, long leads) {}

  void beginAnew() {
    last = null;
    done = 0;
  }

  Progress progress() {
    return new Progress(!models.areSettled(), done);
  }

  boolean goOn(int most) {
    if (models.areSettled()) {
      return true;
    }
    List<List<LeadState>> next = leads.after(last, most);
    if (!next.isEmpty()) {
      take(next);
    }
    if (next.size() < most) {
      models.settle();
      return true;
    }
    return false;
  }

  private void take(List<List<LeadState>> next) {
    List<LeadState> broughtOver = new ArrayList<>(next.size());
    try (FactLedger.Reader facts = models.reader(ledger)) {
      for (List<LeadState> states : next) {
        for (ModelLine line : models.lines()) {
          LeadState now = bringOver(line, states, facts);
          if (now != null) {
            broughtOver.add(now);
          }
        }
        last = states.get(0).leadId();
        done++;
      }
    }
    leads.keepAll(broughtOver);
  }

  /** The lead under the newest version; null where it stands there already, or is not to. */
  private @Nullable LeadState bringOver(
      ModelLine line, List<LeadState> states, FactLedger.Reader facts) {
    LeadState kept = under(line.modelId(), states);
    return kept != null && line.isCurrent(kept)
        ? null
        : carryOver.over(line, kept, states.get(0), facts, Time.NEVER);
  }

  private static @Nullable LeadState under(String modelId, List<LeadState> states) {
    for (LeadState state : states) {
      if (state.model().id().equals(modelId)) {
        return state;
      }
    }
    return null;
  }
}
