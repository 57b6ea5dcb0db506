package io.leadscorer.topology.publish;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.wire.CloudEventHeaders;
import io.leadscorer.wire.CloudEventType;
import io.leadscorer.wire.OutputRecords;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of outcomes and sends each to its topic, as a CloudEvent of the instant from which
 * it holds. Sinks are named as the catalogue names their topics.
 */
public final class PublishOutcomes implements Processor<Object, Object, Object, Object> {
  private final CloudEventHeaders cloudEvents;
  private ProcessorContext<Object, Object> context;

  @SuppressWarnings("NullAway.Init") // set by init, as the Processor API has it
  public PublishOutcomes(CloudEventHeaders cloudEvents) {
    this.cloudEvents = cloudEvents;
  }

  @Override
  public void init(ProcessorContext<Object, Object> processorContext) {
    context = processorContext;
  }

  @Override
  public void process(Record<Object, Object> record) {
    Outcome outcome = (Outcome) record.value();
    if (outcome instanceof Outcome.TierChange change) {
      var value = OutputRecords.tierChange(change);
      send(Topics.TIER_CHANGES, CloudEventType.TIER_CHANGED, outcome, value);
      if (change.hotMql()) {
        send(Topics.HOT_MQL, CloudEventType.TIER_CHANGED, outcome, value);
      }
    } else if (outcome instanceof Outcome.ScoreUpdate update) {
      send(
          Topics.LEAD_SCORES, CloudEventType.LEAD_SCORED, outcome, OutputRecords.leadScore(update));
    } else if (outcome instanceof Outcome.NurtureJoined joined) {
      send(
          Topics.LONG_TERM_NURTURE,
          CloudEventType.NURTURE_JOINED,
          outcome,
          OutputRecords.nurtureMembership(joined));
    } else if (outcome instanceof Outcome.NurtureLeft) {
      send(Topics.LONG_TERM_NURTURE, CloudEventType.NURTURE_LEFT, outcome, null);
    } else if (outcome instanceof Outcome.Erased) {
      send(Topics.LEAD_SCORES, CloudEventType.LEAD_ERASED, outcome, null);
      send(Topics.LONG_TERM_NURTURE, CloudEventType.LEAD_ERASED, outcome, null);
    }
  }

  @SuppressWarnings("NullAway") // a null value is a tombstone
  private void send(Topic topic, CloudEventType type, Outcome outcome, @Nullable Object value) {
    Record<Object, Object> record = new Record<>(outcome.leadId(), value, outcome.effectiveAt());
    cloudEvents.set(record.headers(), type, outcome.id(), outcome.leadId(), outcome.effectiveAt());
    context.forward(record, topic.name());
  }
}
