package io.leadscorer.topology;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.events.LeadScore;
import io.leadscorer.events.NurtureMembership;
import io.leadscorer.events.TierChange;
import io.leadscorer.store.ScorerStores;
import io.leadscorer.topology.ingest.InboundReaders;
import io.leadscorer.topology.ingest.ReadRecords;
import io.leadscorer.topology.publish.PublishDeadLetters;
import io.leadscorer.topology.publish.PublishOutcomes;
import io.leadscorer.topology.score.ScoreLeads;
import io.leadscorer.topology.time.MergeOrder;
import io.leadscorer.topology.time.ReadTicks;
import io.leadscorer.wire.CloudEventHeaders;
import io.leadscorer.wire.InvalidRecordException;
import io.leadscorer.wire.confluent.ConfluentAvroSerializer;
import io.leadscorer.wire.confluent.MalformedPayloadException;
import io.leadscorer.wire.confluent.SchemaRegistry;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;

/**
 * The flow, from the input topics to the output topics:
 *
 * <pre>
 * lead-events      -> read-events     ─┐                                   ┌─> tier-changes, hot-mql
 * sales-activities -> read-activities ─┤                                   ├─> lead-scores
 * lead-profiles    -> read-profiles   ─┼─> score-leads -> publish-outcomes ┴─> long-term-nurture
 * scorer-clock     -> read-ticks      ─┘
 * company-profiles -> file-companies -> (global store, asked by score-leads)
 *                      whatever is refused, anywhere -> publish-dead-letters -> dead-letters
 * </pre>
 *
 * The four inputs keyed by lead are co-partitioned and merged in {@link MergeOrder}. An event makes
 * one hop to its tier change: one read and one write of the lead state and one append to the
 * ledger.
 */
public final class ScorerTopology {
  private static final String READ_EVENTS = "read-events";
  private static final String READ_ACTIVITIES = "read-activities";
  private static final String READ_PROFILES = "read-profiles";
  private static final String READ_TICKS = "read-ticks";
  private static final String FILE_COMPANIES = "file-companies";
  private static final String SCORE_LEADS = "score-leads";
  private static final String PUBLISH_OUTCOMES = "publish-outcomes";
  private static final String PUBLISH_DEAD_LETTERS = "publish-dead-letters";

  private final Topics topics;
  private final ScoringModel model;
  private final SchemaRegistry registry;
  private final boolean registerSchemas;
  private final CloudEventHeaders cloudEvents;
  private final InboundReaders readers;
  private final ScorerStores stores;
  private final Topology topology = new Topology();

  private ScorerTopology(
      Topics topics,
      ScoringModel model,
      SchemaRegistry registry,
      boolean registerSchemas,
      String applicationId,
      Duration retention,
      Duration companyGrace) {
    this.topics = topics;
    this.model = model;
    this.registry = registry;
    this.registerSchemas = registerSchemas;
    this.cloudEvents = new CloudEventHeaders(applicationId);
    this.readers = new InboundReaders(registry);
    this.stores = new ScorerStores(model, retention, companyGrace);
  }

  /**
   * The topology.
   *
   * @param registerSchemas whether schemas of the outputs are registered where they are not known
   *     yet
   * @param retention how long counted facts are kept; at least the model's horizon
   * @param companyGrace how long after its arrival a company profile begins to hold
   */
  public static Topology of(
      Topics topics,
      ScoringModel model,
      SchemaRegistry registry,
      boolean registerSchemas,
      String applicationId,
      Duration retention,
      Duration companyGrace) {
    if (retention.toMillis() < model.horizon()) {
      throw new IllegalArgumentException(
          "the ledger keeps facts for %d days, but model %s looks back %d days; raise ledger.retention"
              .formatted(
                  retention.toDays(), model.id(), Duration.ofMillis(model.horizon()).toDays()));
    }
    ScorerTopology scorer =
        new ScorerTopology(
            topics, model, registry, registerSchemas, applicationId, retention, companyGrace);
    scorer.ingest();
    scorer.fileCompanies();
    scorer.score();
    scorer.publish();
    return scorer.topology;
  }

  private void ingest() {
    read(Topics.LEAD_EVENTS, MergeOrder.EVENTS, READ_EVENTS, readers::event);
    read(Topics.SALES_ACTIVITIES, MergeOrder.ACTIVITIES, READ_ACTIVITIES, readers::activity);
    read(Topics.LEAD_PROFILES, MergeOrder.PROFILES, READ_PROFILES, readers::profile);
    source(Topics.SCORER_CLOCK, MergeOrder.TICKS);
    topology.addProcessor(READ_TICKS, ReadTicks::new, Topics.SCORER_CLOCK.name());
  }

  private void read(Topic topic, MergeOrder order, String name, ReadRecords.Reader reader) {
    source(topic, order);
    topology.addProcessor(
        name, () -> new ReadRecords(reader, SCORE_LEADS, PUBLISH_DEAD_LETTERS), topic.name());
  }

  private void source(Topic topic, MergeOrder order) {
    topology.addSource(
        AutoOffsetReset.earliest(),
        topic.name(),
        order,
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer(),
        topics.name(topic));
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

  private boolean isReadableCompany(byte[] payload) {
    try {
      readers.company(payload);
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
                model,
                stores,
                readers::company,
                topics.name(Topics.COMPANY_PROFILES),
                PUBLISH_OUTCOMES,
                PUBLISH_DEAD_LETTERS),
        READ_EVENTS,
        READ_ACTIVITIES,
        READ_PROFILES,
        READ_TICKS);
    stores.builders().forEach(builder -> topology.addStateStore(builder, SCORE_LEADS));
  }

  private void publish() {
    topology.addProcessor(PUBLISH_OUTCOMES, () -> new PublishOutcomes(cloudEvents), SCORE_LEADS);
    sink(Topics.TIER_CHANGES, this.<TierChange>avro());
    sink(Topics.HOT_MQL, this.<TierChange>avro());
    sink(Topics.LEAD_SCORES, this.<LeadScore>avro());
    sink(Topics.LONG_TERM_NURTURE, this.<NurtureMembership>avro());
    topology.addProcessor(
        PUBLISH_DEAD_LETTERS,
        () -> new PublishDeadLetters(cloudEvents),
        SCORE_LEADS,
        READ_EVENTS,
        READ_ACTIVITIES,
        READ_PROFILES);
    topology.addSink(
        Topics.DEAD_LETTERS.name(),
        topics.name(Topics.DEAD_LETTERS),
        new ByteArraySerializer(),
        new ByteArraySerializer(),
        PUBLISH_DEAD_LETTERS);
  }

  private <T extends SpecificRecord> Serializer<T> avro() {
    return new ConfluentAvroSerializer<>(registry, registerSchemas);
  }

  private void sink(Topic topic, Serializer<?> serializer) {
    topology.addSink(
        topic.name(), topics.name(topic), new StringSerializer(), serializer, PUBLISH_OUTCOMES);
  }
}
