package io.leadscorer.topology;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.events.AnomalyAlert;
import io.leadscorer.events.Handoff;
import io.leadscorer.events.SlaEscalation;
import io.leadscorer.store.DeskStateStores;
import io.leadscorer.topology.desk.DeskExits;
import io.leadscorer.topology.desk.ReadDeskMessages;
import io.leadscorer.topology.desk.RunDesk;
import io.leadscorer.topology.desk.Sender;
import io.leadscorer.topology.ingest.InboundReaders;
import io.leadscorer.topology.ingest.ReadRecords;
import io.leadscorer.topology.publish.PublishDeadLetters;
import io.leadscorer.topology.publish.PublishOutcomes;
import io.leadscorer.topology.time.MergeOrder;
import io.leadscorer.wire.CloudEventHeaders;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.Topology;

/**
 * The desk's part of the flow, which runs in one task for all leads:
 *
 * <pre>
 * scorer-desk -> read-desk ─┐             ┌─> publish-handoffs ─> handoffs, sla-escalations, anomaly-alerts
 * sales-reps  -> read-reps ─┴─> run-desk ─┼─> scorer-owners (back to the leads)
 *                                         └─> scorer-order (what came late)
 * </pre>
 *
 * Its steps have names of their own where the leads' part has the like: steps that two parts share
 * would make one of them.
 */
final class DeskSteps {
  private static final String READ_DESK = "read-desk";
  private static final String READ_REPS = "read-reps";
  private static final String RUN_DESK = "run-desk";
  private static final String PUBLISH_HANDOFFS = "publish-handoffs";
  private static final String PUBLISH_REFUSED_REPS = "publish-refused-reps";
  private static final String OF_THE_DESK = "desk-";

  private final TopologyPlan plan;
  private final Watches watches;
  private final TopicEnds ends;
  private final CloudEventHeaders cloudEvents;
  private final InboundReaders readers;
  private final Topology topology;

  DeskSteps(
      TopologyPlan plan,
      Watches watches,
      CloudEventHeaders cloudEvents,
      InboundReaders readers,
      TopicEnds ends,
      Topology topology) {
    this.plan = plan;
    this.watches = watches;
    this.ends = ends;
    this.cloudEvents = cloudEvents;
    this.readers = readers;
    this.topology = topology;
  }

  void add() {
    ingest();
    decide();
    publish();
  }

  private void ingest() {
    // Nothing that the scorer tells itself moves the clock past what made it tell.
    ends.source(Topics.SCORER_DESK, MergeOrder.PROFILES);
    Sender self = new Sender(plan.applicationId());
    topology.addProcessor(READ_DESK, () -> new ReadDeskMessages(self), Topics.SCORER_DESK.name());
    ends.source(Topics.SALES_REPS, MergeOrder.PROFILES);
    topology.addProcessor(
        READ_REPS,
        () -> new ReadRecords(readers::rep, watches.records(), RUN_DESK, PUBLISH_REFUSED_REPS),
        Topics.SALES_REPS.name());
  }

  private void decide() {
    String order = OF_THE_DESK + Topics.SCORER_ORDER.name();
    topology.addProcessor(
        RUN_DESK,
        () ->
            new RunDesk(
                plan.partitions(),
                watches.desk(),
                watches.records(),
                new DeskExits(PUBLISH_HANDOFFS, OF_THE_DESK + Topics.SCORER_OWNERS.name(), order)),
        READ_DESK,
        READ_REPS);
    DeskStateStores.builders().forEach(builder -> topology.addStateStore(builder, RUN_DESK));
    ends.notes(OF_THE_DESK + Topics.SCORER_OWNERS.name(), Topics.SCORER_OWNERS, RUN_DESK);
    ends.notes(order, Topics.SCORER_ORDER, RUN_DESK);
  }

  private void publish() {
    topology.addProcessor(
        PUBLISH_HANDOFFS,
        () ->
            new PublishOutcomes(
                cloudEvents, topic -> OF_THE_DESK + topic.name(), watches.outcomes()),
        RUN_DESK);
    records(Topics.HANDOFFS, Handoff.class);
    records(Topics.SLA_ESCALATIONS, SlaEscalation.class);
    records(Topics.ANOMALY_ALERTS, AnomalyAlert.class);
    topology.addProcessor(
        PUBLISH_REFUSED_REPS,
        () -> new PublishDeadLetters(cloudEvents, watches.outcomes()),
        READ_REPS);
    ends.received(
        OF_THE_DESK + Topics.DEAD_LETTERS.name(), Topics.DEAD_LETTERS, PUBLISH_REFUSED_REPS);
  }

  private <T extends SpecificRecord> void records(Topic topic, Class<T> type) {
    ends.records(OF_THE_DESK + topic.name(), topic, type, PUBLISH_HANDOFFS);
  }
}
