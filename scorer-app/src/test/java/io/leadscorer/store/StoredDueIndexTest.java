package io.leadscorer.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.flow.DueIndex.Due;
import io.leadscorer.domain.model.Time;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Properties;
import java.util.Random;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index over a real store, against a sorted set. */
class StoredDueIndexTest {
  private KeyValueStore<Bytes, byte[]> rows;
  private KeyValueStore<String, byte[]> kept;
  private ScanPositions positions;
  private StoredDueIndex index;

  @BeforeEach
  void open(@TempDir Path folder) {
    var context =
        new MockProcessorContext<>(new Properties(), new TaskId(0, 0), folder.toFile())
            .getStateStoreContext();
    rows =
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore("due"), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    kept =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore("kept"), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    rows.init(context, rows);
    kept.init(context, kept);
    positions = new ScanPositions(kept);
    restart();
  }

  @AfterEach
  void close() {
    rows.close();
    kept.close();
  }

  private void restart() {
    index = new StoredDueIndex(rows, positions);
  }

  @Test
  void shouldGiveRowsByInstantThenLead() {
    index.add(new Due(20, "b", "m"));
    index.add(new Due(20, "a", "m"));
    index.add(new Due(10, "z", "m"));

    assertThat(index.first(9)).isNull();
    assertThat(take(20)).isEqualTo(new Due(10, "z", "m"));
    assertThat(take(20)).isEqualTo(new Due(20, "a", "m"));
    assertThat(take(20)).isEqualTo(new Due(20, "b", "m"));
    assertThat(index.first(Time.NEVER)).isNull();
  }

  @Test
  void shouldFindARowThatIsArmedBeforeThoseItKnows() {
    for (int lead = 0; lead < 1_000; lead++) {
      index.add(new Due(1_000 + lead, "lead-" + lead, "m"));
    }
    assertThat(take(1_000)).isEqualTo(new Due(1_000, "lead-0", "m"));

    index.add(new Due(500, "early", "m"));

    assertThat(take(1_000)).isEqualTo(new Due(500, "early", "m"));
  }

  @Test
  void shouldBeginAfterARestartWhereItHadCome() {
    for (int lead = 0; lead < 2_000; lead++) {
      index.add(new Due(lead, "lead-" + lead, "m"));
    }
    for (int taken = 0; taken < 1_500; taken++) {
      take(Time.NEVER);
    }

    assertThat(OrderedKey.instantOf(positions.dueIndex())).isBetween(1_200L, 1_500L);
    restart();
    assertThat(index.first(Time.NEVER)).isEqualTo(new Due(1_500, "lead-1500", "m"));
  }

  @Test
  void shouldAnswerLikeASortedSet() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      TreeSet<Due> expected =
          new TreeSet<>(Comparator.comparingLong(Due::at).thenComparing(Due::leadId));
      long now = 0;
      for (int step = 0; step < 3_000; step++) {
        int kind = random.nextInt(100);
        if (kind < 50) {
          Due due = new Due(now + random.nextInt(5_000), "lead-" + random.nextInt(500), "m");
          index.add(due);
          expected.add(due);
        } else if (kind < 60 && !expected.isEmpty()) {
          Due due = new Due(now + random.nextInt(5_000), "", "m");
          Due some = expected.ceiling(due) == null ? expected.first() : expected.ceiling(due);
          index.remove(some);
          expected.remove(some);
        } else if (kind < 62) {
          restart();
        } else {
          now += random.nextInt(40);
          Due first = expected.isEmpty() || expected.first().at() > now ? null : expected.first();
          assertThat(index.first(now)).as("seed %d, step %d", seed, step).isEqualTo(first);
          if (first != null) {
            index.remove(first);
            expected.remove(first);
          }
        }
      }
      expected.forEach(index::remove);
    }
  }

  private Due take(long until) {
    Due due = index.first(until);
    index.remove(due);
    return due;
  }
}
