package io.leadscorer.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store over a real RocksDB, against a sorted map. */
class RecentRowsTest {
  private StateStoreContext context;
  private KeyValueStore<Bytes, byte[]> rows;

  @BeforeEach
  void open(@TempDir Path folder) {
    context =
        new MockProcessorContext<>(new Properties(), new TaskId(0, 0), folder.toFile())
            .getStateStoreContext();
    reopen();
  }

  private void reopen() {
    rows = RecentRows.supplier("rows").get();
    rows.init(context, rows);
  }

  @AfterEach
  void close() {
    rows.close();
  }

  @Test
  void shouldAnswerLikeASortedMap() {
    for (int seed = 0; seed < 10; seed++) {
      Random random = new Random(seed);
      Map<String, String> expected = new TreeMap<>();
      for (int step = 0; step < 4_000; step++) {
        String at = "seed %d, step %d".formatted(seed, step);
        String key = "key-" + random.nextInt(200);
        int kind = random.nextInt(1_000);
        if (kind < 500) {
          // Now and then so large that memory is full after some steps.
          String value = step + "-".repeat(random.nextInt(10) == 0 ? 400_000 : 30);
          rows.put(key(key), value.getBytes(StandardCharsets.UTF_8));
          expected.put(key, value);
        } else if (kind < 600) {
          rows.put(key(key), null);
          expected.remove(key);
        } else if (kind < 650) {
          assertThat(text(rows.delete(key(key)))).as(at).isEqualTo(expected.remove(key));
        } else if (kind < 990) {
          assertThat(text(rows.get(key(key)))).as(at).isEqualTo(expected.get(key));
        } else if (kind < 996) {
          assertThat(all()).as(at).isEqualTo(List.copyOf(expected.entrySet()));
        } else if (kind < 998) {
          rows.commit(Map.of());
        } else {
          rows.close();
          reopen();
        }
      }
      expected.keySet().forEach(key -> rows.put(key(key), null));
    }
  }

  /** As a standby is while it follows its changelog, and whoever asked it before. */
  @Test
  void shouldNotHoldWhatIsOnlyReadNorWhatWasPutBeforeACommit() {
    rows.put(key("lead"), new byte[] {1});
    rows.commit(Map.of());
    assertThat(rows.get(key("lead"))).containsExactly(1);
    rows.close();

    KeyValueStore<Bytes, byte[]> restored =
        org.apache.kafka.streams.state.Stores.persistentKeyValueStore("rows").get();
    restored.init(context, restored);
    restored.put(key("lead"), new byte[] {2});
    restored.close();

    reopen();
    assertThat(rows.get(key("lead"))).containsExactly(2);
  }

  private List<Map.Entry<String, String>> all() {
    List<Map.Entry<String, String>> found = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> every = rows.all()) {
      while (every.hasNext()) {
        KeyValue<Bytes, byte[]> row = every.next();
        found.add(Map.entry(text(row.key.get()), text(row.value)));
      }
    }
    return found;
  }

  private static Bytes key(String text) {
    return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(byte[] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
