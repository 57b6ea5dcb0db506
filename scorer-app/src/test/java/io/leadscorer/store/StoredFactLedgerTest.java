package io.leadscorer.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.flow.FactLedger;
import io.leadscorer.domain.lead.KeptFact;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.lead.SalesActivity;
import io.leadscorer.domain.model.ModelVersion;
import io.leadscorer.domain.state.CountedEvents;
import io.leadscorer.domain.state.LeadState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger over a real store, with leads under two models beside it, against lists of facts. */
class StoredFactLedgerTest {
  private static final Duration RETENTION = Duration.ofDays(40);
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
  private static final String LEDGER = "ledger";

  private TopologyTestDriver driver;
  private WindowStore<String, byte[]> rows;
  private StoredFactLedger ledger;

  /** As the store of lead states has them: those that were not put back are lost. */
  private final TreeMap<String, List<byte[]>> states = new TreeMap<>();

  private final Map<String, List<KeptFact>> expected = new HashMap<>();
  private long now = START;

  @BeforeEach
  void open(@TempDir Path folder) {
    var supplier =
        Stores.persistentWindowStore(
            LEDGER, RETENTION.plus(StoredFactLedger.WINDOW), StoredFactLedger.WINDOW, false);
    Topology topology = new Topology();
    topology.addSource(
        "records", new ByteArrayDeserializer(), new ByteArrayDeserializer(), "records");
    topology.addProcessor("holder", Holder::new, "records");
    topology.addStateStore(
        Stores.windowStoreBuilder(supplier, Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled(),
        "holder");
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    driver = new TopologyTestDriver(topology, settings);
    rows = driver.getWindowStore(LEDGER);
    ledger = new StoredFactLedger(rows, RETENTION, supplier.segmentIntervalMs());
  }

  private static final class Holder implements Processor<byte[], byte[], Void, Void> {
    @Override
    public void process(Record<byte[], byte[]> record) {
      throw new IllegalStateException("no record is sent");
    }
  }

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void shouldKeepWhatListsOfFactsKeep() {
    for (int seed = 0; seed < 4; seed++) {
      Random random = new Random(seed);
      for (int step = 0; step < 3_000; step++) {
        now += random.nextInt(100) == 0 ? random.nextLong(5 * DAY) : random.nextLong(DAY / 24);
        String leadId = "lead-" + random.nextInt(6);
        switch (random.nextInt(20)) {
          case 0 -> erase(leadId, random);
          case 1 -> append(leadId, activity(leadId, random));
          case 2 -> append(leadId, profile(leadId));
          default -> count(leadId, random.nextInt(2_000), random);
        }
        String at = "seed %d, step %d".formatted(seed, step);
        assertKnows(leadId, "event-" + random.nextInt(2_000), at);
        if (step % 100 == 0) {
          assertReadsAll(at);
        }
      }
    }
  }

  /** A row for each would be written with a changelog record each. */
  @Test
  void shouldPutEventsDownWithTheLeadAndSomeTenOfThemInARow() {
    for (int number = 0; number < 200; number++) {
      append("ada", event("ada", number, 0));
    }

    assertThat(rowsThere()).isBetween(15, 21);
    assertThat(lead("ada").latestEvents().length).isLessThan(512);
    assertReadsAll("200 events");
  }

  /** Of a store without rows it would not be known how far it is restored. */
  @Test
  void shouldNeverBeWithoutRowsOnceAnEventWasCounted() {
    append("ada", event("ada", 1, 0));
    assertThat(rowsThere()).isEqualTo(1);

    append("bob", event("bob", 1, 0));
    assertThat(rowsThere()).isEqualTo(1);

    now += StoredFactLedger.WINDOW.toMillis();
    append("ada", event("ada", 2, 0));
    assertThat(rowsThere()).isEqualTo(2);
  }

  /** Whether an event of such a lead was counted is asked of the store for each that comes. */
  @Test
  void shouldGiveARowToEachEventOfALeadThatHasHadMany() {
    for (int number = 0; number < 256; number++) {
      append("ada", event("ada", number, 0));
    }
    assertThat(rowsThere()).isBetween(19, 27);

    append("ada", event("ada", 256, 0));
    assertThat(rowsThere()).isEqualTo(1 + 257);
    assertThat(lead("ada").latestEvents()).isEmpty();

    append("ada", event("ada", 257, 0));
    assertThat(rowsThere()).isEqualTo(1 + 258);
    for (int number = 0; number < 258; number++) {
      assertThat(ledger.holdsEvent(lead("ada"), "event-" + number, now)).isTrue();
    }
    assertThat(ledger.holdsEvent(lead("ada"), "event-258", now)).isFalse();
    assertReadsAll("258 events");
  }

  /** As releases left them that put all events into the store, one in a row. */
  @Test
  void shouldFindEventsThatStandByThemselvesThoughTheyHaveDigests() {
    LeadState ada = new LeadState("ada", new ModelVersion("a", 1), START);
    ada.countedEvents(CountedEvents.unknown());
    ledger.append(event("ada", 1, 0), List.of(ada));
    assertThat(rowsThere()).isEqualTo(1);

    ada.countedEvents(new CountedEvents());
    ada.countedEvents().add("event-1");
    assertThat(ledger.holdsEvent(ada, "event-1", now)).isTrue();
  }

  @Test
  void shouldForgetEventsAfterTheRetentionThoughTheyStandWithTheLead() {
    append("ada", event("ada", 1, 0));
    now += RETENTION.toMillis();
    assertThat(ledger.holdsEvent(lead("ada"), "event-1", now)).isTrue();

    now++;
    assertThat(ledger.holdsEvent(lead("ada"), "event-1", now)).isFalse();
    assertReadsAll("a millisecond after the retention");
  }

  /** The lead was read before its page was full, the ledger after; and one more was counted. */
  @Test
  void shouldTellOfEachFactOnceWhileTheLedgerIsWritten() {
    LeadState before = new LeadState("ada", new ModelVersion("a", 1), START);
    while (rowsThere() < 2) {
      before = lead("ada") == null ? before : lead("ada");
      append("ada", event("ada", expected.getOrDefault("ada", List.of()).size(), 0));
    }
    append("ada", activity("ada", new Random(1)));

    List<KeptFact> known = expected.get("ada").subList(0, (int) before.facts());
    assertThat(KeptFacts.of(before, rows)).isEqualTo(known);
  }

  /** As the flow counts events: none twice within the retention. */
  private void count(String leadId, int number, Random random) {
    if (!isKept(leadId, "event-" + number)) {
      append(leadId, event(leadId, number, random.nextInt(30)));
    }
  }

  private void append(String leadId, KeptFact fact) {
    List<LeadState> lead = new ArrayList<>();
    for (String model : List.of("a", "b")) {
      LeadState state =
          states.containsKey(leadId)
              ? LeadStateLayout.decode(states.get(leadId).get(lead.size()))
              : new LeadState(leadId, new ModelVersion(model, 1), START);
      lead.add(state);
    }
    ledger.append(fact, lead);
    for (LeadState state : lead) {
      state.facts(fact.ordinal());
      if (fact instanceof KeptFact.Event counted) {
        state.countedEvents().add(counted.event().eventId());
      }
    }
    states.put(leadId, lead.stream().map(LeadStateLayout::encode).toList());
    expected.computeIfAbsent(leadId, id -> new ArrayList<>()).add(fact);
  }

  private void erase(String leadId, Random random) {
    // Seldom, so that leads have time to have many facts.
    if (random.nextInt(40) == 0) {
      states.remove(leadId);
      expected.remove(leadId);
      ledger.erase(leadId);
    }
  }

  private void assertKnows(String leadId, String eventId, String at) {
    LeadState lead = lead(leadId);
    if (lead != null) {
      assertThat(lead.countedEvents().mayHold(eventId) && ledger.holdsEvent(lead, eventId, now))
          .as(at + ", " + eventId)
          .isEqualTo(isKept(leadId, eventId));
    }
  }

  private boolean isKept(String leadId, String eventId) {
    return kept(leadId).stream()
        .anyMatch(
            fact ->
                fact instanceof KeptFact.Event counted
                    && counted.event().eventId().equals(eventId));
  }

  private void assertReadsAll(String at) {
    try (FactLedger.Reader reader = ledger.reader(now, now)) {
      for (String leadId : states.keySet()) {
        assertThat(reader.of(lead(leadId), now)).as(at + ", " + leadId).isEqualTo(kept(leadId));
      }
    }
  }

  private List<KeptFact> kept(String leadId) {
    return expected.getOrDefault(leadId, List.of()).stream()
        .filter(fact -> fact.countedAt() >= now - RETENTION.toMillis())
        .toList();
  }

  private LeadState lead(String leadId) {
    return states.containsKey(leadId) ? LeadStateLayout.decode(states.get(leadId).get(0)) : null;
  }

  private int rowsThere() {
    int there = 0;
    try (var all = rows.all()) {
      for (; all.hasNext(); all.next()) {
        there++;
      }
    }
    return there;
  }

  private long next(String leadId) {
    return expected.getOrDefault(leadId, List.of()).size() + 1L;
  }

  private KeptFact event(String leadId, int number, int length) {
    return new KeptFact.Event(
        next(leadId),
        now,
        new LeadEvent(
            "event-" + number,
            leadId,
            "page_view",
            now - 500,
            "web",
            "/pricing" + "/more".repeat(length),
            Map.of(),
            null,
            null));
  }

  private KeptFact activity(String leadId, Random random) {
    return new KeptFact.Activity(
        next(leadId),
        now,
        new SalesActivity(
            "activity-" + random.nextInt(),
            leadId,
            SalesActivity.Type.CONTACTED,
            now,
            "rep-1",
            60L,
            null,
            null,
            null));
  }

  private KeptFact profile(String leadId) {
    return new KeptFact.Profile(next(leadId), now, profileOf(leadId));
  }

  private LeadProfile profileOf(String leadId) {
    return new LeadProfile(
        leadId, now, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null, null, null, null, null, Map.of());
  }
}
