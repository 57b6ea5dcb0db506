package io.leadscorer.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.flow.DueIndex.Due;
import io.leadscorer.domain.model.Time;
import java.util.Comparator;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The index against a sorted set. */
class InMemoryDueIndexTest {
  private static final Comparator<Due> ORDER =
      Comparator.comparingLong(Due::at).thenComparing(Due::leadId).thenComparing(Due::modelId);

  @Test
  void shouldAnswerLikeASortedSet() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      InMemoryDueIndex index = new InMemoryDueIndex();
      TreeSet<Due> expected = new TreeSet<>(ORDER);
      long now = random.nextInt(1_000) * Time.HOUR;
      for (int step = 0; step < 3_000; step++) {
        int kind = random.nextInt(100);
        if (kind < 50) {
          // Many at the same instants, as deadlines that count from an hour are.
          long at = now + random.nextInt(40) * (Time.HOUR / 4);
          Due due = new Due(at, "lead-" + random.nextInt(300), "m" + random.nextInt(2));
          if (expected.add(due)) {
            index.add(due);
          }
        } else if (kind < 65 && !expected.isEmpty()) {
          Due some = expected.ceiling(new Due(now + random.nextInt((int) (4 * Time.HOUR)), "", ""));
          some = some == null ? expected.first() : some;
          index.remove(some);
          expected.remove(some);
        } else {
          now += random.nextInt((int) (Time.HOUR / 10));
          Due first = expected.isEmpty() || expected.first().at() > now ? null : expected.first();
          assertThat(index.first(now)).as("seed %d, step %d", seed, step).isEqualTo(first);
          if (first != null) {
            index.remove(first);
            expected.remove(first);
          }
        }
      }
    }
  }
}
