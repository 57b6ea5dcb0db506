package io.leadscorer.delivery.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.delivery.crm.Update.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UpdateQueueTest {
  private final List<Place> done = new ArrayList<>();
  private final UpdateQueue queue = new UpdateQueue(done::add);

  private static Update update(String lead, long offset, boolean hot) {
    return new Update(lead, new ConsumerRecord<>("lead-scores", 0, offset, null, null), null, hot);
  }

  @Test
  void shouldTakeHotLeadsFirstThenThoseThatWaitedLongest() {
    queue.add(update("a", 0, false));
    queue.add(update("b", 1, true));
    queue.add(update("c", 2, false));
    queue.add(update("a", 3, false));

    assertThat(queue.take(10)).extracting(Update::leadId).containsExactly("b", "a", "c");
    assertThat(done).containsExactly(new Place(0, 0));
  }

  @Test
  void shouldNotBringBackWhatANewerOneReplaced() {
    queue.add(update("a", 0, false));
    Update old = queue.take(1).get(0);
    queue.add(update("a", 1, false));
    assertThat(queue.take(1)).as("while the older one is out").isEmpty();
    queue.failed(old);

    assertThat(queue.take(2)).extracting(Update::place).containsExactly(new Place(0, 1));
    assertThat(done).containsExactly(new Place(0, 0));
  }

  static Stream<Integer> seeds() {
    return IntStream.range(0, 100).boxed();
  }

  /** Whatever comes and fails, no older score follows a newer one, and the last arrives. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void shouldEndWithTheLastOfEachLeadAndNeverGoBack(int seed) {
    Random random = new Random(seed);
    Places places = new Places();
    UpdateQueue updates = new UpdateQueue(places::done);
    Map<String, Long> last = new HashMap<>();
    Map<String, Long> written = new HashMap<>();
    List<Update> out = new ArrayList<>();
    long offset = 0;
    for (int step = 0; step < 500 || updates.size() + out.size() > 0; step++) {
      boolean ends = step >= 500;
      if (!ends && random.nextBoolean()) {
        String lead = "lead-" + random.nextInt(8);
        Update update = update(lead, offset++, random.nextInt(4) == 0);
        places.read(update.place());
        updates.add(update);
        last.put(lead, update.place().offset());
      } else if (out.isEmpty() || random.nextInt(3) == 0) {
        List<Update> taken = updates.take(1 + random.nextInt(4));
        out.addAll(taken);
        Set<String> leads = new HashSet<>();
        out.forEach(update -> assertThat(leads.add(update.leadId())).as("seed %d", seed).isTrue());
      } else {
        Update update = out.remove(random.nextInt(out.size()));
        if (random.nextInt(3) == 0) {
          updates.failed(update);
        } else {
          Long before = written.put(update.leadId(), update.place().offset());
          assertThat(before == null || before < update.place().offset())
              .as("seed %d: %s goes back", seed, update.leadId())
              .isTrue();
          updates.settled(update);
        }
      }
      long committable = places.committable().getOrDefault(0, 0L);
      last.forEach(
          (lead, newest) ->
              assertThat(newest < committable && written.getOrDefault(lead, -1L) < newest)
                  .as("seed %d: %s is committed before it is written", seed, lead)
                  .isFalse());
    }
    assertThat(written).as("seed %d", seed).isEqualTo(last);
    assertThat(places.committable()).containsEntry(0, offset);
  }
}
