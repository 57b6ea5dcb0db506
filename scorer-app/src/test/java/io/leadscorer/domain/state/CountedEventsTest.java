package io.leadscorer.domain.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** No event that was counted is ever taken for new, and few that are new for counted. */
class CountedEventsTest {
  private static final int MANY = 10_000;

  private final CountedEvents events = new CountedEvents();

  @Test
  void shouldHoldNothingAtFirst() {
    assertThat(events.mayHold("event-1")).isFalse();
  }

  @Test
  void shouldHoldEveryEventThatWasCountedHoweverMany() {
    for (int number = 0; number < 1_000; number++) {
      events.add("event-" + number);
      for (int counted = 0; counted <= number; counted++) {
        assertThat(events.mayHold("event-" + counted)).isTrue();
      }
    }
  }

  @Test
  void shouldTakeFewForCountedThatAreNew() {
    for (int number = 0; number < 100; number++) {
      events.add("event-" + number);
    }

    long mistaken = 0;
    for (int number = 100; number < MANY; number++) {
      mistaken += events.mayHold("event-" + number) ? 1 : 0;
    }

    // Of 65,536 digests 100 are taken: one in 655.
    assertThat(mistaken).isLessThan(MANY / 100);
  }

  @Test
  void shouldGoOnByItselfOnceCopied() {
    events.add("event-1");
    CountedEvents copy = events.copy();
    copy.add("event-2");

    assertThat(copy.mayHold("event-1")).isTrue();
    assertThat(events.mayHold("event-2")).isFalse();
  }

  @Test
  void shouldTakeAllForCountedWhereNothingIsKnown() {
    assertThat(CountedEvents.unknown().mayHold("event-1")).isTrue();
    assertThat(CountedEvents.unknown().isComplete()).isFalse();
  }
}
