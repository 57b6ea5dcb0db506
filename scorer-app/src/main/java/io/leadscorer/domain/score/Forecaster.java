package io.leadscorer.domain.score;

import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.Outcome.NextDrop;
import io.leadscorer.domain.state.LeadState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells where time alone takes a lead under one model, if nothing happens. Thread-safe. */
public final class Forecaster {
  private final ScoringModel model;
  private final Evaluator evaluator;
  private final Tiers tiers;
  private final DispositionRules dispositions;
  private final Moves moves;

  public Forecaster(ScoringModel model) {
    this(model, new Evaluator(model), new Tiers(model));
  }

  Forecaster(ScoringModel model, Evaluator evaluator, Tiers tiers) {
    this.model = model;
    this.evaluator = evaluator;
    this.tiers = tiers;
    this.dispositions = new DispositionRules(model, tiers);
    this.moves = new Moves(model, evaluator);
  }

  /** All steps of a lead from its clock on. The lead stays as it is. */
  public Forecast of(LeadState lead) {
    Evaluation now = evaluator.evaluate(lead, lead.clock());
    Course course = new Course(evaluator, tiers, lead, now, lead.clock());
    List<Forecast.Step> steps = new ArrayList<>();
    int score = now.score();
    String tier = lead.tier();
    Disposition disposition = lead.disposition();
    boolean seasonal = false;
    while (course.next()) {
      Disposition then = dispositions.of(lead, course.now(), course.tier());
      if (course.now().score() != score || !course.tier().equals(tier) || then != disposition) {
        score = course.now().score();
        tier = course.tier();
        disposition = then;
        steps.add(
            new Forecast.Step(course.at(), tier, disposition, score, moves.at(lead, course.at())));
        seasonal = course.onlySeasons();
      }
    }
    return new Forecast(
        lead.leadId(),
        model.id(),
        model.version(),
        model.calendar().zone(),
        lead.clock(),
        lead.tier(),
        lead.disposition(),
        now.score(),
        steps,
        seasonal ? course.allSeasonsSeen() : null);
  }

  /**
   * The first instant after {@code at} at which a lead stands lower than it does then; null if it
   * never does.
   */
  @Nullable NextDrop nextDrop(LeadState lead, Evaluation now, long at) {
    if (!tiers.canFall(lead.tier())) {
      return null;
    }
    Course course = new Course(evaluator, tiers, lead, now, at);
    while (course.next()) {
      if (tiers.isLower(course.tier(), lead.tier())) {
        return new NextDrop(course.tier(), course.at());
      }
    }
    return null;
  }
}
