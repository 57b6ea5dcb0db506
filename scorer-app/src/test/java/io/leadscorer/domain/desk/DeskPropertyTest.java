package io.leadscorer.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random rosters and leads: whatever happens, each lead goes to whom handoff.md says, nobody has
 * more than there is room for, and nobody who is free waits beside a lead that waits.
 */
class DeskPropertyTest {
  private static final int STEPS = 400;

  static Stream<Integer> seeds() {
    return IntStream.range(0, 60).boxed();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void shouldChooseAsTheNaiveDeskDoesAndKeepToItsLimits(int seed) {
    Random random = new Random(seed);
    DeskLife life = new DeskLife(random);
    for (int step = 0; step < STEPS; step++) {
      String what = life.step();
      assertThat(life.violations()).as("seed %d, step %d: %s", seed, step, what).isEmpty();
    }
    assertThat(life.assignments()).as("seed %d met nothing", seed).isGreaterThan(20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void shouldDecideAlikeAfterARestart(int seed) {
    DeskLife steady = new DeskLife(new Random(seed));
    DeskLife restarted = new DeskLife(new Random(seed));
    Random when = new Random(seed + 1_000_000L);
    for (int step = 0; step < STEPS; step++) {
      steady.step();
      restarted.step();
      if (when.nextInt(10) == 0) {
        restarted.restart();
      }
    }
    assertThat(restarted.told()).as("seed %d", seed).isEqualTo(steady.told());
  }
}
