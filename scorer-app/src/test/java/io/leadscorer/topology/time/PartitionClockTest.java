package io.leadscorer.topology.time;

import static io.leadscorer.topology.time.MergeOrder.ACTIVITIES;
import static io.leadscorer.topology.time.MergeOrder.EVENTS;
import static io.leadscorer.topology.time.MergeOrder.PROFILES;
import static io.leadscorer.topology.time.MergeOrder.TICKS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What came out of order is counted in one order, and whoever reads the logs again takes it so. */
class PartitionClockTest {
  private static final long T = 1_000_000;

  /** A record of a log. */
  private record Logged(MergeOrder topic, long offset, long time) {
    ConsumerRecord<Object, Object> consumed() {
      return new ConsumerRecord<>(
          topic.name(),
          0,
          offset,
          time,
          org.apache.kafka.common.record.TimestampType.LOG_APPEND_TIME,
          0,
          0,
          "",
          "",
          new org.apache.kafka.common.header.internals.RecordHeaders(),
          java.util.Optional.empty());
    }
  }

  /** A record and the instant at which it counted. */
  private record Counted(Logged record, long at) {}

  @Test
  void countsInOrderAtTheirOwnInstants() {
    PartitionClock clock = new PartitionClock(0);

    assertThat(count(clock, PROFILES, T, PROFILES.position(T))).isEqualTo(T);
    assertThat(count(clock, EVENTS, T, EVENTS.position(T))).isEqualTo(T);
    assertThat(count(clock, PROFILES, T + 1, PROFILES.position(T + 1))).isEqualTo(T + 1);
  }

  @Test
  void countsWhatWasOvertakenWhereTheClockStands() {
    PartitionClock clock = new PartitionClock(0);
    long latest = PROFILES.position(T + 5);

    assertThat(count(clock, EVENTS, T, latest)).isEqualTo(T + 5);
    assertThat(count(clock, EVENTS, T + 1, latest)).isEqualTo(T + 5);
    assertThat(count(clock, EVENTS, T + 7, EVENTS.position(T + 7))).isEqualTo(T + 7);
  }

  @Test
  void countsAMillisecondLaterWhatComesBeforeOfTwoAtOneInstant() {
    PartitionClock clock = new PartitionClock(0);

    assertThat(count(clock, PROFILES, T, EVENTS.position(T))).isEqualTo(T + 1);
    assertThat(count(clock, EVENTS, T, EVENTS.position(T)))
        .as("what follows comes no earlier")
        .isEqualTo(T + 1);
  }

  @Test
  void notesAFloorOnce() {
    PartitionClock clock = new PartitionClock(0);
    long latest = PROFILES.position(T + 5);
    long position = EVENTS.position(T);
    long at = clock.count(position, latest);

    assertThat(clock.isNews(position, at)).isTrue();
    clock.noted(position, at);
    assertThat(clock.isNews(EVENTS.position(T + 1), clock.count(EVENTS.position(T + 1), latest)))
        .isFalse();
    assertThat(clock.isNews(EVENTS.position(T + 9), T + 9)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 40})
  void isReadAgainInTheOrderInWhichItWasCounted(int lateness) {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Logged> arrivals = arrivals(random, lateness);
      List<Overtaken> notes = new ArrayList<>();
      List<Counted> live = live(arrivals, random, notes);

      List<Counted> again = again(arrivals, TakenOrder.of(notes));

      assertThat(again).as("seed %d, lateness %d", seed, lateness).isEqualTo(live);
      if (lateness == 0) {
        assertThat(notes).as("seed %d", seed).isEmpty();
      }
    }
  }

  private static long count(PartitionClock clock, MergeOrder topic, long time, long latest) {
    return clock.count(topic.position(time), latest);
  }

  /** Records as they reach a scorer: each log in its order, between logs late by some time. */
  private static List<Logged> arrivals(Random random, int lateness) {
    record Arrival(Logged record, long position) {}
    List<Arrival> arrivals = new ArrayList<>();
    for (MergeOrder topic : MergeOrder.values()) {
      long time = T;
      long arrived = Long.MIN_VALUE;
      for (int offset = 0; offset < 60; offset++) {
        time += random.nextInt(3) * random.nextInt(4);
        long late = lateness == 0 ? 0 : random.nextInt(lateness);
        arrived = Math.max(arrived, topic.position(time + late));
        arrivals.add(new Arrival(new Logged(topic, offset, time), arrived));
      }
    }
    arrivals.sort(Comparator.comparingLong(Arrival::position));
    return arrivals.stream().map(Arrival::record).toList();
  }

  /** Counts records as they come, and now and then goes on from what was kept. */
  private static List<Counted> live(List<Logged> arrivals, Random random, List<Overtaken> notes) {
    List<Counted> counted = new ArrayList<>();
    long kept = 0;
    PartitionClock clock = new PartitionClock(kept);
    long latest = 0;
    for (Logged record : arrivals) {
      if (random.nextInt(10) == 0) {
        clock = new PartitionClock(kept);
      }
      long position = record.topic().position(record.time());
      latest = Math.max(latest, position);
      if (record.topic() == TICKS) {
        continue;
      }
      long at = clock.count(position, latest);
      if (clock.isNews(position, at)) {
        notes.add(new Overtaken(record.topic().name(), 0, record.offset(), at));
        clock.noted(position, at);
        kept = clock.last();
      }
      counted.add(new Counted(record, at));
    }
    return counted;
  }

  /** Merges the logs from their beginning, as Kafka Streams does. */
  private static List<Counted> again(List<Logged> arrivals, TakenOrder taken) {
    Map<MergeOrder, Deque<Logged>> logs = new EnumMap<>(MergeOrder.class);
    Map<MergeOrder, MergePositions> positions = new EnumMap<>(MergeOrder.class);
    for (MergeOrder topic : MergeOrder.values()) {
      logs.put(topic, new ArrayDeque<>());
      positions.put(topic, new MergePositions(topic, taken));
    }
    arrivals.forEach(record -> logs.get(record.topic()).add(record));
    PartitionClock clock = new PartitionClock(0);
    List<Counted> counted = new ArrayList<>();
    long latest = 0;
    while (!logs.isEmpty()) {
      logs.values().removeIf(Deque::isEmpty);
      Logged next =
          logs.values().stream()
              .map(Deque::peek)
              .min(Comparator.comparingLong(r -> position(positions, r)))
              .orElse(null);
      if (next == null) {
        break;
      }
      logs.get(next.topic()).remove();
      long position = position(positions, next);
      latest = Math.max(latest, position);
      if (next.topic() != TICKS) {
        long at = clock.count(position, latest);
        assertThat(clock.isNews(position, at)).as("%s is known to count late", next).isFalse();
        counted.add(new Counted(next, at));
      }
    }
    return counted;
  }

  private static long position(Map<MergeOrder, MergePositions> positions, Logged record) {
    return positions.get(record.topic()).extract(record.consumed(), -1);
  }

  @Test
  void standsByKindAtOneInstant() {
    assertThat(List.of(PROFILES, ACTIVITIES, EVENTS, TICKS))
        .isSortedAccordingTo(Comparator.comparingLong(topic -> topic.position(T)));
    for (MergeOrder topic : MergeOrder.values()) {
      assertThat(MergeOrder.of(topic.position(T))).isEqualTo(topic);
      assertThat(MergeOrder.instantOf(topic.position(T))).isEqualTo(T);
      assertThat(topic.firstInstantFrom(topic.position(T))).isEqualTo(T);
      assertThat(topic.firstInstantFrom(topic.position(T) + 1)).isEqualTo(T + 1);
    }
  }
}
