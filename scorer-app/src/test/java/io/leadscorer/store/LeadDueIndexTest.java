package io.leadscorer.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.flow.DueIndex.Due;
import io.leadscorer.domain.model.ModelVersion;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.state.LeadState;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index over a real store and the lead states behind it, against a sorted set. */
class LeadDueIndexTest {
  private static final String MODEL = "m";

  private KeyValueStore<Bytes, byte[]> rows;
  private KeyValueStore<String, LeadState> states;
  private KeyValueStore<String, byte[]> kept;
  private LeadDueIndex index;

  @BeforeEach
  void open(@TempDir Path folder) {
    StateStoreContext context =
        new MockProcessorContext<>(new Properties(), new TaskId(0, 0), folder.toFile())
            .getStateStoreContext();
    rows =
        opened(
            Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore("due"), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build(),
            context);
    states =
        opened(
            Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("states"),
                    Serdes.String(),
                    BinarySerde.of(LeadStateLayout::encode, LeadStateLayout::decode))
                .withLoggingDisabled()
                .build(),
            context);
    kept =
        opened(
            Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("kept"), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build(),
            context);
    begin();
  }

  private static <S extends StateStore> S opened(S store, StateStoreContext context) {
    store.init(context, store);
    return store;
  }

  @AfterEach
  void close() {
    rows.close();
    states.close();
    kept.close();
  }

  /** As whoever has the partition next does. */
  private void begin() {
    index = new LeadDueIndex(rows, states, new ScanPositions(kept));
  }

  @Test
  void shouldGiveRowsByInstantThenLead() {
    add(new Due(20, "b", MODEL));
    add(new Due(20, "a", MODEL));
    add(new Due(10, "z", MODEL));

    assertThat(index.first(9)).isNull();
    assertThat(take(20)).isEqualTo(new Due(10, "z", MODEL));
    assertThat(take(20)).isEqualTo(new Due(20, "a", MODEL));
    assertThat(take(20)).isEqualTo(new Due(20, "b", MODEL));
    assertThat(index.first(Time.NEVER)).isNull();
  }

  @Test
  void shouldGoOnWithWhatWasPutAway() {
    for (int lead = 0; lead < 20_000; lead++) {
      add(new Due(lead, "lead-" + lead, MODEL));
    }
    take(Time.NEVER);
    index.putAway();
    // The states would tell otherwise: they are not asked.
    states.put("other", armed("other", 5));
    begin();

    assertThat(take(Time.NEVER)).isEqualTo(new Due(1, "lead-1", MODEL));
    for (int lead = 2; lead < 20_000; lead++) {
      assertThat(take(Time.NEVER).at()).isEqualTo(lead);
    }
    assertThat(index.first(Time.NEVER)).isNull();
  }

  @Test
  void shouldBeMadeOfTheStatesWhereItWasNotPutAway() {
    add(new Due(7, "ada", MODEL));
    states.put("bob", armed("bob", 9));
    begin();

    assertThat(take(Time.NEVER)).isEqualTo(new Due(7, "ada", MODEL));
    assertThat(take(Time.NEVER)).isEqualTo(new Due(9, "bob", MODEL));
    assertThat(index.first(Time.NEVER)).isNull();
  }

  @Test
  void shouldBeMadeOfTheStatesWhereAnotherHadThePartitionMeanwhile() {
    add(new Due(7, "ada", MODEL));
    add(new Due(8, "bob", MODEL));
    index.putAway();
    ScanPositions positions = new ScanPositions(kept);
    positions.dueIndexTaken(positions.dueIndexTaken() + 1);
    states.delete("ada");
    states.put("bob", armed("bob", 9));
    begin();

    assertThat(take(Time.NEVER)).isEqualTo(new Due(9, "bob", MODEL));
    assertThat(index.first(Time.NEVER)).isNull();
  }

  @Test
  void shouldTellNothingOfLeadsThatWaitForNothing() {
    states.put("ada", armed("ada", Time.NEVER));
    begin();

    assertThat(index.first(Time.NEVER)).isNull();
  }

  @Test
  void shouldLeaveNoTraceOfALeadWhoseRowWasRemoved() {
    Due far = new Due(1_000_000, "ada", MODEL);
    for (int lead = 0; lead < 20_000; lead++) {
      add(new Due(lead, "lead-" + lead, MODEL));
    }
    add(far);
    index.remove(far);
    index.putAway();

    assertThat(rows.get(DueKey.of(far))).isNull();
  }

  @Test
  void shouldAnswerLikeASortedSet() {
    for (int seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      TreeSet<Due> expected =
          new TreeSet<>(Comparator.comparingLong(Due::at).thenComparing(Due::leadId));
      Map<String, Due> byLead = new HashMap<>();
      long now = 0;
      for (int step = 0; step < 60_000; step++) {
        int kind = random.nextInt(10_000);
        if (kind < 6_000) {
          String lead = "lead-" + random.nextInt(60_000);
          Due before = byLead.remove(lead);
          if (before != null) {
            index.remove(before);
            expected.remove(before);
          }
          Due due = new Due(now + random.nextInt(50_000), lead, MODEL);
          byLead.put(lead, due);
          add(due);
          expected.add(due);
        } else if (kind < 6_005) {
          if (random.nextBoolean()) {
            index.putAway();
          }
          begin();
        } else {
          now += random.nextInt(4);
          Due first = expected.isEmpty() || expected.first().at() > now ? null : expected.first();
          assertThat(index.first(now)).as("seed %d, step %d", seed, step).isEqualTo(first);
          if (first != null) {
            take(now);
            expected.remove(first);
            byLead.remove(first.leadId());
          }
        }
      }
      while (index.first(Time.NEVER) != null) {
        assertThat(take(Time.NEVER)).isEqualTo(expected.pollFirst());
      }
      assertThat(expected).isEmpty();
    }
  }

  private static LeadState armed(String lead, long at) {
    LeadState state = new LeadState(lead, new ModelVersion(MODEL, 1), 0);
    state.armedAt(at);
    return state;
  }

  /** As the flow does: a lead's state says where its row stands. */
  private void add(Due due) {
    index.add(due);
    states.put(due.leadId(), armed(due.leadId(), due.at()));
  }

  private Due take(long until) {
    Due due = index.first(until);
    index.remove(due);
    states.put(due.leadId(), armed(due.leadId(), Time.NEVER));
    return due;
  }
}
