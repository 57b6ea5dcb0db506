package io.leadscorer.topology.publish;

import io.leadscorer.catalog.Topic;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.wire.CloudEventHeaders;
import io.leadscorer.wire.Emission;
import io.leadscorer.wire.Emissions;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Makes records of outcomes and sends each to its topic, as a CloudEvent of the instant from which
 * it holds.
 */
public final class PublishOutcomes implements Processor<Object, Object, Object, Object> {
  private final CloudEventHeaders cloudEvents;
  private final Function<Topic, String> sinks;
  private final OutcomeWatch watch;
  private ProcessorContext<Object, Object> context;

  /**
   * A step of the topology.
   *
   * @param sinks names of the sinks by their topics
   */
  @SuppressWarnings("NullAway.Init") // set by init, as the Processor API has it
  public PublishOutcomes(
      CloudEventHeaders cloudEvents, Function<Topic, String> sinks, OutcomeWatch watch) {
    this.cloudEvents = cloudEvents;
    this.sinks = sinks;
    this.watch = watch;
  }

  @Override
  public void init(ProcessorContext<Object, Object> processorContext) {
    context = processorContext;
  }

  @Override
  public void process(Record<Object, Object> record) {
    Outcome outcome = (Outcome) record.value();
    watch.told(outcome);
    Emissions.of(outcome).forEach(emission -> send(emission, outcome));
  }

  @SuppressWarnings("NullAway") // a null value is a tombstone
  private void send(Emission emission, Outcome outcome) {
    Record<Object, Object> record =
        new Record<>(emission.key(), emission.record(), outcome.effectiveAt());
    cloudEvents.add(
        record.headers(), emission.type(), outcome.id(), emission.key(), outcome.effectiveAt());
    watch.sent(emission.topic());
    context.forward(record, sinks.apply(emission.topic()));
  }
}
