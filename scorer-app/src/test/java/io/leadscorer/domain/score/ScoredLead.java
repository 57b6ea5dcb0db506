package io.leadscorer.domain.score;

import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.lead.SalesActivity;
import io.leadscorer.domain.lead.SalesActivity.Verdict;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.reference.Fact;
import io.leadscorer.domain.score.Outcome.ScoreUpdate;
import io.leadscorer.domain.score.Outcome.TierChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One lead under the engine, told and asked in the words of scoring.md. */
final class ScoredLead {
  static final String LEAD = "lead-1";

  private final ScoringModel model;
  private final Evaluator evaluator;
  private final Engine engine;
  private long now;
  private int events;

  private ScoredLead(ScoringModel model, Instant start) {
    this.model = model;
    this.evaluator = new Evaluator(model);
    this.engine = new Engine(model, LEAD);
    this.now = start.toEpochMilli();
  }

  /** A lead that nothing is known of yet, at a clock time. */
  static ScoredLead at(String instant) {
    return under(Models.b2b4d(), instant);
  }

  static ScoredLead under(ScoringModel model, String instant) {
    return new ScoredLead(model, Instant.parse(instant));
  }

  // What happens to it.

  ScoredLead until(String instant) {
    return until(Instant.parse(instant));
  }

  ScoredLead until(Instant instant) {
    now = instant.toEpochMilli();
    engine.advance(now);
    return this;
  }

  ScoredLead passes(Duration duration) {
    return until(Instant.ofEpochMilli(now).plus(duration));
  }

  ScoredLead does(String type) {
    return does(type, null);
  }

  ScoredLead does(String type, String target) {
    return didAt(Instant.ofEpochMilli(now), type, target);
  }

  /** A late event, or one from the future. */
  ScoredLead didAt(Instant occurredAt, String type, String target) {
    LeadEvent event =
        new LeadEvent(
            "event-" + events++,
            LEAD,
            type,
            occurredAt.toEpochMilli(),
            null,
            target,
            Map.of(),
            null,
            null);
    engine.take(new Fact.EventCame(now, event));
    return this;
  }

  ScoredLead has(ALead profile) {
    return has(profile, null);
  }

  ScoredLead has(ALead profile, ACompany company) {
    engine.take(
        new Fact.ProfileCame(now, profile.of(LEAD, now), company == null ? null : company.at(now)));
    return this;
  }

  ScoredLead hasCompany(ACompany company) {
    engine.take(new Fact.CompanyCame(now, company == null ? null : company.at(now)));
    return this;
  }

  ScoredLead meets(SalesActivity.Type type) {
    return activity(type, null);
  }

  ScoredLead isFound(Verdict verdict) {
    return activity(SalesActivity.Type.VERDICT, verdict);
  }

  private ScoredLead activity(SalesActivity.Type type, Verdict verdict) {
    engine.take(
        new Fact.ActivityCame(
            now, new SalesActivity("a", LEAD, type, now, null, null, verdict, null, null)));
    return this;
  }

  // What it is worth now.

  /** Raw points of a dimension. */
  double raw(String dimension) {
    int index = model.dimensions().stream().map(d -> d.name()).toList().indexOf(dimension);
    return evaluation().raw()[index] / 1000.0;
  }

  double behavior() {
    return raw("behavior");
  }

  /** Points outside the dimensions. */
  double adjustments() {
    return evaluation().adjustments() / 1000.0;
  }

  double score() {
    return evaluation().score() / 100.0;
  }

  boolean highIntent() {
    return evaluation().highIntent();
  }

  LifecycleStage stage() {
    return engine.lead().stage();
  }

  private Evaluation evaluation() {
    return evaluator.evaluate(engine.lead(), now);
  }

  // What was told about it.

  List<Outcome> outcomes() {
    return engine.outcomes();
  }

  List<TierChange> changes() {
    return all(TierChange.class);
  }

  TierChange lastChange() {
    return changes().get(changes().size() - 1);
  }

  /** Scores sent, as "score at instant" with the instant's milliseconds. */
  List<String> scores() {
    return all(ScoreUpdate.class).stream()
        .map(sent -> sent.score() / 100.0 + " at " + instant(sent.effectiveAt()))
        .toList();
  }

  <T extends Outcome> List<T> all(Class<T> kind) {
    return engine.outcomes().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  static Instant instant(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}
