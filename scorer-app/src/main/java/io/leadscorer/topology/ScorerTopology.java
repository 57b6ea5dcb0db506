package io.leadscorer.topology;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.events.AnomalyAlert;
import io.leadscorer.events.LeadScore;
import io.leadscorer.events.LifecycleChange;
import io.leadscorer.events.NurtureMembership;
import io.leadscorer.events.TierChange;
import io.leadscorer.store.ScorerStores;
import io.leadscorer.topology.desk.ReadOwners;
import io.leadscorer.topology.desk.Sender;
import io.leadscorer.topology.ingest.InboundReaders;
import io.leadscorer.topology.ingest.ReadRecords;
import io.leadscorer.topology.models.ReadAnnouncements;
import io.leadscorer.topology.publish.PublishDeadLetters;
import io.leadscorer.topology.publish.PublishOutcomes;
import io.leadscorer.topology.score.CompanyReading;
import io.leadscorer.topology.score.Exits;
import io.leadscorer.topology.score.ModelReading;
import io.leadscorer.topology.score.ScoreLeads;
import io.leadscorer.topology.time.CompanyLog;
import io.leadscorer.topology.time.MergeOrder;
import io.leadscorer.topology.time.ReadTicks;
import io.leadscorer.topology.time.TakenOrder;
import io.leadscorer.wire.CloudEventHeaders;
import io.leadscorer.wire.InvalidRecordException;
import io.leadscorer.wire.confluent.MalformedPayloadException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.Topology;

/**
 * The flow, from the input topics to the output topics:
 *
 * <pre>
 * lead-events      -> read-events     ─┐                                   ┌─> tier-changes, hot-mql
 * sales-activities -> read-activities ─┤                                   ├─> lead-scores
 * lead-profiles    -> read-profiles   ─┼─> score-leads -> publish-outcomes ┼─> long-term-nurture
 * scorer-clock     -> read-ticks      ─┤        │                          └─> lifecycle-changes, anomaly-alerts
 * scorer-models    -> read-models     ─┤        v
 * scorer-owners    -> read-owners     ─┘   scorer-desk -> the desk ({@link DeskSteps}) -> scorer-owners
 * company-profiles -> file-companies -> (global store, asked by score-leads)
 *                      whatever is refused, anywhere -> publish-dead-letters -> dead-letters
 *                      what came out of order, from score-leads -> scorer-order
 * </pre>
 *
 * The inputs keyed by lead are co-partitioned and merged in {@link MergeOrder}. An event makes one
 * hop to its tier change: one read and one write of the lead state and one append to the ledger.
 */
public final class ScorerTopology {
  private static final String READ_EVENTS = "read-events";
  private static final String READ_ACTIVITIES = "read-activities";
  private static final String READ_PROFILES = "read-profiles";
  private static final String READ_TICKS = "read-ticks";
  private static final String READ_MODELS = "read-models";
  private static final String READ_OWNERS = "read-owners";
  private static final String FILE_COMPANIES = "file-companies";
  private static final String SCORE_LEADS = "score-leads";
  private static final String TELL_DESK = "tell-desk";
  private static final String PUBLISH_OUTCOMES = "publish-outcomes";
  private static final String PUBLISH_DEAD_LETTERS = "publish-dead-letters";

  private final TopologyPlan plan;
  private final Watches watches;
  private final CompanyLog companyLog;
  private final Topics topics;
  private final CloudEventHeaders cloudEvents;
  private final InboundReaders readers;
  private final ScorerStores stores;
  private final Topology topology = new Topology();
  private final TopicEnds ends;

  private ScorerTopology(
      TopologyPlan plan, TakenOrder taken, Watches watches, CompanyLog companyLog) {
    this.plan = plan;
    this.watches = watches;
    this.companyLog = companyLog;
    this.topics = plan.topics();
    this.cloudEvents = new CloudEventHeaders(plan.applicationId());
    this.readers = new InboundReaders(plan.serdes(), plan.topics());
    this.ends = new TopicEnds(plan, taken, topology);
    this.stores = new ScorerStores(plan.retention(), plan.companyGrace());
  }

  /**
   * The topology.
   *
   * @param taken what was noted of the order in which the inputs were counted before
   * @param watches look on
   * @param companyLog how far the company profiles have been read
   */
  public static Topology of(
      TopologyPlan plan, TakenOrder taken, Watches watches, CompanyLog companyLog) {
    ScorerTopology scorer = new ScorerTopology(plan, taken, watches, companyLog);
    scorer.ingest();
    scorer.fileCompanies();
    scorer.score();
    scorer.publish();
    scorer.desk().add();
    return scorer.topology;
  }

  private void ingest() {
    read(Topics.LEAD_EVENTS, MergeOrder.EVENTS, READ_EVENTS, readers::event);
    read(Topics.SALES_ACTIVITIES, MergeOrder.ACTIVITIES, READ_ACTIVITIES, readers::activity);
    read(Topics.LEAD_PROFILES, MergeOrder.PROFILES, READ_PROFILES, readers::profile);
    ends.source(Topics.SCORER_CLOCK, MergeOrder.TICKS);
    topology.addProcessor(READ_TICKS, ReadTicks::new, Topics.SCORER_CLOCK.name());
    ends.source(Topics.SCORER_MODELS, MergeOrder.TICKS);
    topology.addProcessor(READ_MODELS, ReadAnnouncements::new, Topics.SCORER_MODELS.name());
    ends.source(Topics.SCORER_OWNERS, MergeOrder.PROFILES);
    Sender self = new Sender(plan.applicationId());
    topology.addProcessor(READ_OWNERS, () -> new ReadOwners(self), Topics.SCORER_OWNERS.name());
  }

  private void read(Topic topic, MergeOrder order, String name, ReadRecords.Reader reader) {
    ends.source(topic, order);
    topology.addProcessor(
        name,
        () -> new ReadRecords(reader, watches.records(), SCORE_LEADS, PUBLISH_DEAD_LETTERS),
        topic.name());
  }

  private void fileCompanies() {
    topology.addGlobalStore(
        stores.companies(),
        Topics.COMPANY_PROFILES.name(),
        new StringDeserializer(),
        new ByteArrayDeserializer(),
        topics.name(Topics.COMPANY_PROFILES),
        FILE_COMPANIES,
        () -> stores.companyArrivals(this::isReadableCompany));
  }

  private boolean isReadableCompany(String companyId, byte[] payload) {
    try {
      readers.company(companyId, payload);
      return true;
    } catch (MalformedPayloadException | InvalidRecordException e) {
      return false;
    }
  }

  private void score() {
    topology.addProcessor(
        SCORE_LEADS,
        () ->
            new ScoreLeads(
                stores,
                new ModelReading(
                    topics.name(Topics.SCORING_MODELS), plan.models(), plan.retention()),
                new CompanyReading(
                    topics.name(Topics.COMPANY_PROFILES),
                    readers::company,
                    companyLog,
                    plan.companyGrace()),
                plan.addresses(),
                watches,
                new Exits(
                    PUBLISH_OUTCOMES, PUBLISH_DEAD_LETTERS, Topics.SCORER_ORDER.name(), TELL_DESK)),
        READ_EVENTS,
        READ_ACTIVITIES,
        READ_PROFILES,
        READ_TICKS,
        READ_MODELS,
        READ_OWNERS);
    stores.builders().forEach(builder -> topology.addStateStore(builder, SCORE_LEADS));
    ends.notes(Topics.SCORER_ORDER.name(), Topics.SCORER_ORDER, SCORE_LEADS);
    ends.notes(TELL_DESK, Topics.SCORER_DESK, SCORE_LEADS);
  }

  private DeskSteps desk() {
    return new DeskSteps(plan, watches, cloudEvents, readers, ends, topology);
  }

  private void publish() {
    topology.addProcessor(
        PUBLISH_OUTCOMES,
        () -> new PublishOutcomes(cloudEvents, Topic::name, watches.outcomes()),
        SCORE_LEADS);
    records(Topics.TIER_CHANGES, TierChange.class);
    records(Topics.HOT_MQL, TierChange.class);
    records(Topics.LEAD_SCORES, LeadScore.class);
    records(Topics.LONG_TERM_NURTURE, NurtureMembership.class);
    records(Topics.LIFECYCLE_CHANGES, LifecycleChange.class);
    records(Topics.ANOMALY_ALERTS, AnomalyAlert.class);
    topology.addProcessor(
        PUBLISH_DEAD_LETTERS,
        () -> new PublishDeadLetters(cloudEvents, watches.outcomes()),
        SCORE_LEADS,
        READ_EVENTS,
        READ_ACTIVITIES,
        READ_PROFILES);
    ends.received(Topics.DEAD_LETTERS.name(), Topics.DEAD_LETTERS, PUBLISH_DEAD_LETTERS);
  }

  private <T extends SpecificRecord> void records(Topic topic, Class<T> type) {
    ends.records(topic.name(), topic, type, PUBLISH_OUTCOMES);
  }
}
