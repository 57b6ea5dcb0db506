package io.leadscorer.domain.score;

import io.leadscorer.domain.handoff.LeadHandoff;
import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.Standing.NextChange;
import io.leadscorer.domain.state.LeadState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells how leads stand under one model. Thread-safe. */
public final class Standings {
  private final ScoringModel model;
  private final Evaluator evaluator;
  private final Forecaster forecaster;

  public Standings(ScoringModel model) {
    this.model = model;
    this.evaluator = new Evaluator(model);
    this.forecaster = new Forecaster(model, evaluator, new Tiers(model));
  }

  /** How a lead stands at its clock. The lead stays as it is. */
  public Standing of(LeadState lead) {
    Evaluation now = evaluator.evaluate(lead, lead.clock());
    return new Standing(
        lead.leadId(),
        model.id(),
        model.version(),
        model.calendar().zone(),
        lead.clock(),
        lead.tier(),
        lead.disposition(),
        now.score(),
        now.highIntent(),
        parts(now),
        now.adjustments(),
        lead.stage(),
        lead.companyId(),
        lead.sequence(),
        sales(lead),
        nextChange(lead),
        forecaster.nextDrop(lead, now, lead.clock()),
        List.copyOf(lead.journey()));
  }

  private static Standing.@Nullable Sales sales(LeadState lead) {
    LeadHandoff handoff = lead.handoff();
    return handoff == null
        ? null
        : new Standing.Sales(
            LeadHandoff.id(lead.leadId(), handoff.number()),
            handoff.state(),
            handoff.awaitsContact() ? Long.valueOf(handoff.sla().deadline()) : null,
            lead.owner());
  }

  private @Nullable NextChange nextChange(LeadState lead) {
    List<Forecast.Step> steps = forecaster.of(lead).steps();
    if (steps.isEmpty()) {
      return null;
    }
    Forecast.Step step = steps.get(0);
    return new NextChange(step.at(), step.tier(), step.disposition(), step.score());
  }

  private Map<String, Long> parts(Evaluation now) {
    Map<String, Long> parts = new LinkedHashMap<>();
    List<Dimension> dimensions = model.dimensions();
    for (int d = 0; d < dimensions.size(); d++) {
      parts.put(dimensions.get(d).name(), evaluator.arithmetic().thousandths(now.parts()[d]));
    }
    return parts;
  }
}
