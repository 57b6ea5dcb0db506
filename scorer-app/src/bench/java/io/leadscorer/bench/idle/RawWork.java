package io.leadscorer.bench.idle;

import io.leadscorer.bench.leads.Population;
import io.leadscorer.store.ScorerStores;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What the cost of leads is compared with: plain work on the bytes of the store of lead states. It
 * goes to the RocksDB store itself, past Kafka's measuring and past all encoding, so that it is as
 * cheap as it can be, and each key is that of a lead that is there.
 */
final class RawWork {
  private final KeyValueStore<Bytes, byte[]> states;
  private final int leads;
  private final SplittableRandom random;
  private long bytes;

  RawWork(KeyValueStore<Bytes, byte[]> states, int leads, long seed) {
    this.states = states;
    this.leads = leads;
    this.random = new SplittableRandom(seed);
  }

  /** Reads all states; gives nanoseconds. */
  long scan() {
    long begin = System.nanoTime();
    int rows = 0;
    bytes = 0;
    try (KeyValueIterator<Bytes, byte[]> all = states.all()) {
      while (all.hasNext()) {
        bytes += all.next().value.length;
        rows++;
      }
    }
    long took = System.nanoTime() - begin;
    if (rows != leads) {
      throw new IllegalStateException("%d states instead of %d".formatted(rows, leads));
    }
    return took;
  }

  /** Mean size of a state in bytes, as the last scan found it. */
  double meanSize() {
    return (double) bytes / leads;
  }

  /**
   * Gets the state of one random lead, puts it back, and deletes that of another, so many times;
   * gives nanoseconds. What was deleted is there again afterwards.
   */
  long getPutDelete(int times) {
    List<Bytes> keys = new ArrayList<>();
    random.ints(0, leads).distinct().limit(2L * times).forEach(lead -> keys.add(key(lead)));
    List<byte[]> deleted = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < times; i++) {
      Bytes kept = keys.get(2 * i);
      states.put(kept, states.get(kept));
      deleted.add(states.delete(keys.get(2 * i + 1)));
    }
    long took = System.nanoTime() - begin;
    for (int i = 0; i < times; i++) {
      states.put(keys.get(2 * i + 1), deleted.get(i));
    }
    return took;
  }

  private static Bytes key(int lead) {
    return Bytes.wrap(
        ScorerStores.leadKey(Population.id(lead), "b2b-4d").getBytes(StandardCharsets.UTF_8));
  }
}
