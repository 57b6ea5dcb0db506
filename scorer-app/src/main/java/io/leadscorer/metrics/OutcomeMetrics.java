package io.leadscorer.metrics;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.desk.ManyLeadsFromAddress;
import io.leadscorer.domain.desk.SlaEscalation;
import io.leadscorer.domain.flow.Refusal;
import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.score.LeadAnomaly;
import io.leadscorer.domain.score.LifecycleMove;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.topology.publish.OutcomeWatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the scorer tells: changes by tier and cause, escalations, what was refused. */
public final class OutcomeMetrics implements OutcomeWatch {
  private final MeterRegistry registry;
  private final Topics topics;
  private final Map<Topic, Counter> sent = new ConcurrentHashMap<>();
  private final Map<Change, Counter> changes = new ConcurrentHashMap<>();

  private final Map<LifecycleStage, Counter> stages = new ConcurrentHashMap<>();

  private record Change(String model, String from, String to, String cause) {}

  OutcomeMetrics(MeterRegistry registry, Topics topics) {
    this.registry = registry;
    this.topics = topics;
    // From nought, so that the first of a kind shows as an increase.
    Topics.OUTPUTS.forEach(this::sentTo);
    refusals(Topics.LEAD_EVENTS, Refusal.MALFORMED, Refusal.FUTURE_TIMESTAMP);
    refusals(Topics.LEAD_PROFILES, Refusal.MALFORMED);
    refusals(Topics.SALES_ACTIVITIES, Refusal.MALFORMED);
    refusals(Topics.COMPANY_PROFILES, Refusal.MALFORMED);
    refusals(Topics.SALES_REPS, Refusal.MALFORMED);
    refusals(Topics.SCORING_MODELS, Refusal.INVALID_MODEL);
    for (SlaEscalation.Kind kind : SlaEscalation.Kind.values()) {
      escalations(kind);
    }
  }

  private void refusals(Topic topic, String... reasons) {
    for (String reason : reasons) {
      refusals(topics.name(topic), reason);
    }
  }

  @Override
  public void told(Outcome outcome) {
    if (outcome instanceof Outcome.TierChange change) {
      changes.computeIfAbsent(keyOf(change), this::changes).increment();
    } else if (outcome instanceof LifecycleMove move) {
      stages.computeIfAbsent(move.to(), this::stages).increment();
    } else if (outcome instanceof SlaEscalation escalation) {
      escalations(escalation.kind()).increment();
    } else if (outcome instanceof LeadAnomaly anomaly) {
      anomalies(anomaly.rule()).increment();
    } else if (outcome instanceof ManyLeadsFromAddress) {
      anomalies("many_leads_one_ip").increment();
    }
  }

  private static Change keyOf(Outcome.TierChange change) {
    return new Change(change.modelId(), change.fromTier(), change.toTier(), name(change.cause()));
  }

  private Counter changes(Change change) {
    return counter(
        "leadscorer.tier.changes",
        "changes of tier, by model, tiers and cause",
        "model",
        change.model(),
        "from",
        change.from(),
        "to",
        change.to(),
        "cause",
        change.cause());
  }

  private Counter stages(LifecycleStage to) {
    return counter("leadscorer.lifecycle.changes", "stages that leads reached", "to", name(to));
  }

  private Counter escalations(SlaEscalation.Kind kind) {
    return counter(
        "leadscorer.sla.escalations", "handoffs of which somebody was to hear", "kind", name(kind));
  }

  private Counter anomalies(String rule) {
    return counter("leadscorer.anomalies", "what looked wrong", "rule", rule);
  }

  @Override
  public void sent(Topic topic) {
    sentTo(topic).increment();
  }

  private Counter sentTo(Topic topic) {
    Counter known = sent.get(topic);
    if (known != null) {
      return known;
    }
    return sent.computeIfAbsent(
        topic,
        of -> counter("leadscorer.records.sent", "records of outputs", "topic", topics.name(of)));
  }

  @Override
  public void refused(String topic, String reason) {
    refusals(topic, reason).increment();
  }

  private Counter refusals(String topic, String reason) {
    return counter(
        "leadscorer.dead.letters",
        "records that were refused, by where they came and why",
        "topic",
        topic,
        "reason",
        reason);
  }

  private Counter counter(String name, String description, String... tags) {
    return Counter.builder(name).description(description).tags(Tags.of(tags)).register(registry);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
