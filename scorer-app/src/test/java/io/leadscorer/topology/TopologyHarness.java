package io.leadscorer.topology;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.flow.AddressHash;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.events.CompanyProfile;
import io.leadscorer.events.Handoff;
import io.leadscorer.events.LeadEvent;
import io.leadscorer.events.LeadProfile;
import io.leadscorer.events.LeadScore;
import io.leadscorer.events.NurtureMembership;
import io.leadscorer.events.SalesActivity;
import io.leadscorer.events.SalesRep;
import io.leadscorer.events.SlaEscalation;
import io.leadscorer.events.TierChange;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.modelfile.ShippedModels;
import io.leadscorer.store.ScorerStores;
import io.leadscorer.topology.models.Announcement;
import io.leadscorer.topology.models.ModelWatch;
import io.leadscorer.topology.models.ModelsAtStart;
import io.leadscorer.topology.time.CompanyLog;
import io.leadscorer.topology.time.Overtaken;
import io.leadscorer.topology.time.OvertakenJson;
import io.leadscorer.topology.time.TakenOrder;
import io.leadscorer.wire.FactRecords;
import io.leadscorer.wire.confluent.ConfluentAvroDeserializer;
import io.leadscorer.wire.confluent.ConfluentAvroSerializer;
import io.leadscorer.wire.confluent.InMemorySchemaRegistry;
import io.leadscorer.wire.confluent.OwnSerdes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The real topology in a test driver, fed with records at instants of our choice. */
final class TopologyHarness implements AutoCloseable {
  static final ScoringModel MODEL = ModelReader.shipped("b2b-4d");

  private static final ModelsAtStart START = ModelsAtStart.of(MODEL, ShippedModels.text("b2b-4d"));

  private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
  private final ConfluentAvroSerializer<SpecificRecord> serializer =
      new ConfluentAvroSerializer<>(registry, true);
  private final Topics topics = Topics.named("");
  private final TopologyTestDriver driver;

  TopologyHarness() {
    this(Duration.ZERO);
  }

  TopologyHarness(Duration companyGrace) {
    this(companyGrace, Duration.ofDays(90));
  }

  TopologyHarness(Duration companyGrace, Duration retention) {
    this(companyGrace, retention, Watches.NONE);
  }

  TopologyHarness(ModelWatch models) {
    this(Watches.NONE.withModels(models));
  }

  TopologyHarness(Watches watches) {
    this(Duration.ZERO, Duration.ofDays(90), watches);
  }

  private TopologyHarness(Duration companyGrace, Duration retention, Watches watches) {
    driver =
        new TopologyTestDriver(
            topology(registry, companyGrace, retention, watches), settings(), Instant.EPOCH);
  }

  static Topology topology(
      InMemorySchemaRegistry registry, Duration companyGrace, Duration retention) {
    return topology(registry, companyGrace, retention, Watches.NONE);
  }

  private static Topology topology(
      InMemorySchemaRegistry registry, Duration companyGrace, Duration retention, Watches watches) {
    return ScorerTopology.of(
        new TopologyPlan(
            Topics.named(""),
            START,
            new OwnSerdes(registry),
            "test",
            1,
            AddressHash.NONE,
            retention,
            companyGrace),
        TakenOrder.NONE,
        watches,
        CompanyLog.ALWAYS_READ);
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            StreamsConfig.APPLICATION_ID_CONFIG, "test",
            StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092",
            StreamsConfig.STATE_DIR_CONFIG, System.getProperty("java.io.tmpdir") + "/scorer-ttd"));
    return settings;
  }

  void event(LeadEvent event, long at) {
    pipe(Topics.LEAD_EVENTS, event.getLeadId(), encode(Topics.LEAD_EVENTS, event), at);
  }

  void profile(LeadProfile profile, long at) {
    pipe(Topics.LEAD_PROFILES, profile.getLeadId(), encode(Topics.LEAD_PROFILES, profile), at);
  }

  void erase(String leadId, long at) {
    pipe(Topics.LEAD_PROFILES, leadId, null, at);
  }

  void activity(SalesActivity activity, long at) {
    pipe(
        Topics.SALES_ACTIVITIES,
        activity.getLeadId(),
        encode(Topics.SALES_ACTIVITIES, activity),
        at);
  }

  void company(CompanyProfile company, long at) {
    pipe(
        Topics.COMPANY_PROFILES,
        company.getCompanyId(),
        encode(Topics.COMPANY_PROFILES, company),
        at);
  }

  void send(FactRecords.ToSend record) {
    pipe(
        record.topic(),
        record.key(),
        record.value() == null ? null : encode(record.topic(), record.value()),
        record.at());
  }

  /** The roster's word on a representative; null for one who left. */
  void rep(String repId, @Nullable SalesRep rep, long at) {
    pipe(Topics.SALES_REPS, repId, rep == null ? null : encode(Topics.SALES_REPS, rep), at);
  }

  void tick(long at) {
    pipe(Topics.SCORER_CLOCK, "", new byte[0], at);
  }

  /** Passes on what stands on the topic of models; a text that is null retires the model. */
  void announce(long offset, String modelId, @Nullable String text, long at) {
    byte[] key = modelId.getBytes(StandardCharsets.UTF_8);
    byte[] value = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    pipe(Topics.SCORER_MODELS, "", new Announcement(0, offset, key, value).write(), at);
  }

  /** Lets the drain go on, turn by turn, for longer than any of these tests needs. */
  void drain() {
    for (int turn = 0; turn < 1_000; turn++) {
      driver.advanceWallClockTime(Duration.ofMillis(10));
    }
  }

  void pipe(Topic topic, String key, byte[] payload, long at) {
    pipe(topic, key, payload, new RecordHeaders(), at);
  }

  void pipe(Topic topic, String key, byte[] payload, Headers headers, long at) {
    driver
        .createInputTopic(topics.name(topic), new StringSerializer(), new ByteArraySerializer())
        .pipeInput(new TestRecord<>(key, payload, headers, at));
  }

  byte[] encode(Topic topic, SpecificRecord record) {
    return serializer.serialize(topics.name(topic), record);
  }

  List<TestRecord<String, TierChange>> tierChanges() {
    return read(Topics.TIER_CHANGES, TierChange.class);
  }

  List<TestRecord<String, TierChange>> hotMqls() {
    return read(Topics.HOT_MQL, TierChange.class);
  }

  List<TestRecord<String, LeadScore>> scores() {
    return read(Topics.LEAD_SCORES, LeadScore.class);
  }

  List<TestRecord<String, NurtureMembership>> nurture() {
    return read(Topics.LONG_TERM_NURTURE, NurtureMembership.class);
  }

  List<TestRecord<String, Handoff>> handoffs() {
    return read(Topics.HANDOFFS, Handoff.class);
  }

  List<TestRecord<String, SlaEscalation>> escalations() {
    return read(Topics.SLA_ESCALATIONS, SlaEscalation.class);
  }

  List<TestRecord<byte[], byte[]>> deadLetters() {
    return raw(Topics.DEAD_LETTERS);
  }

  /** The records of an output as any consumer gets them. */
  List<TestRecord<byte[], byte[]>> raw(Topic topic) {
    return driver
        .createOutputTopic(
            topics.name(topic), new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  private <T extends SpecificRecord> List<TestRecord<String, T>> read(Topic topic, Class<T> type) {
    Deserializer<T> deserializer = new ConfluentAvroDeserializer<>(type, registry);
    return driver
        .createOutputTopic(topics.name(topic), new StringDeserializer(), deserializer)
        .readRecordsToList();
  }

  /** What was noted of records that came out of order. */
  List<Overtaken> overtaken() {
    return driver
        .createOutputTopic(
            topics.name(Topics.SCORER_ORDER), new StringDeserializer(), new ByteArrayDeserializer())
        .readValuesToList()
        .stream()
        .map(OvertakenJson::read)
        .toList();
  }

  /** The times of what was written to a store's changelog. */
  List<Long> changelogTimes(String store) {
    return driver
        .createOutputTopic(
            "test-" + store + "-changelog",
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())
        .readRecordsToList()
        .stream()
        .map(TestRecord::timestamp)
        .toList();
  }

  /** How a lead is kept under the model that the harness runs with. */
  LeadState lead(String leadId) {
    return driver
        .<String, LeadState>getKeyValueStore(ScorerStores.LEAD_STATE)
        .get(ScorerStores.leadKey(leadId, MODEL.id()));
  }

  /** How many rows a store holds. */
  int rows(String store) {
    int rows = 0;
    var any = driver.getAllStateStores().get(store);
    if (any instanceof org.apache.kafka.streams.state.WindowStore<?, ?> window) {
      try (var all = window.all()) {
        for (; all.hasNext(); all.next()) {
          rows++;
        }
      }
    } else {
      try (var all = driver.getKeyValueStore(store).all()) {
        for (; all.hasNext(); all.next()) {
          rows++;
        }
      }
    }
    return rows;
  }

  @Override
  public void close() {
    driver.close();
  }
}
