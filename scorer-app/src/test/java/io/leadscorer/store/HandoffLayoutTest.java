package io.leadscorer.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.desk.DeskEntry;
import io.leadscorer.domain.desk.DeskHandoff;
import io.leadscorer.domain.desk.DeskRep;
import io.leadscorer.domain.desk.SeenAddress;
import io.leadscorer.domain.desk.SeenAddress.Sighting;
import io.leadscorer.domain.handoff.Destination;
import io.leadscorer.domain.handoff.Escalation;
import io.leadscorer.domain.handoff.HandoffCause;
import io.leadscorer.domain.handoff.HandoffState;
import io.leadscorer.domain.handoff.LeadHandoff;
import io.leadscorer.domain.handoff.SalesRep;
import io.leadscorer.domain.handoff.Seniority;
import io.leadscorer.domain.handoff.Sla;
import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.lead.Touch;
import io.leadscorer.domain.model.ModelVersion;
import io.leadscorer.domain.score.Brief;
import io.leadscorer.domain.score.DeskSignal;
import io.leadscorer.domain.score.HandoffEscalated;
import io.leadscorer.domain.score.HandoffMove;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.domain.score.SeenFrom;
import io.leadscorer.domain.state.LeadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whatever is kept of handoffs is read as it was written. */
class HandoffLayoutTest {
  private static final int TIMES = 500;

  private final Random random = new Random(5);

  @Test
  void shouldReadWhatTheDeskIsTold() {
    for (int i = 0; i < TIMES; i++) {
      for (DeskSignal signal :
          List.of(
              new HandoffMove(
                  text(), handoff(), any(HandoffCause.values()), instant(), maybe(this::brief)),
              new HandoffEscalated(text(), handoff(), any(Escalation.values()), instant()),
              new SeenFrom(text(), text(), model(), random.nextInt(9), instant(), instant()),
              new Outcome.Erased(text(), instant()))) {
        assertThat(SignalLayout.decode(SignalLayout.encode(signal))).isEqualTo(signal);
        DeskEntry entry = new DeskEntry.OfLead(signal);
        assertThat(DeskLayout.entry(DeskLayout.encode(entry))).isEqualTo(entry);
      }
    }
  }

  @Test
  void shouldReadWhatTheDeskKeeps() {
    for (int i = 0; i < TIMES; i++) {
      DeskHandoff kept =
          new DeskHandoff(
              text(),
              handoff(),
              maybe(this::brief),
              random.nextInt(100),
              random.nextInt(3),
              maybe(this::text),
              maybe(this::text),
              maybe(this::text));
      assertThat(DeskLayout.handoff(DeskLayout.encode(kept))).isEqualTo(kept);
      DeskRep rep = new DeskRep(rep(), random.nextLong(1000));
      assertThat(DeskLayout.rep(DeskLayout.encode(rep))).isEqualTo(rep);
      DeskEntry change = new DeskEntry.OfRep(text(), maybe(this::rep));
      assertThat(DeskLayout.entry(DeskLayout.encode(change))).isEqualTo(change);
      SeenAddress seen =
          new SeenAddress(
              text(),
              list(() -> new Sighting(text(), instant())),
              random.nextBoolean() ? Long.MIN_VALUE : instant(),
              instant());
      assertThat(DeskLayout.address(DeskLayout.encode(seen))).isEqualTo(seen);
    }
  }

  @Test
  void shouldReadALeadWithItsHandoff() {
    for (int i = 0; i < TIMES; i++) {
      LeadState lead = new LeadState(text(), model(), instant());
      lead.moveClock(instant());
      boolean untold = random.nextBoolean();
      LeadHandoff handoff = handoff();
      lead.handoff(handoff, maybe(this::text), untold);
      lead.seenFrom(random.nextBoolean());
      lead.told(any(LifecycleStage.values()), any(LifecycleStage.values()), random.nextInt(9));

      LeadState read = LeadStateLayout.decode(LeadStateLayout.encode(lead));

      assertThat(read.handoff()).isEqualTo(handoff);
      assertThat(read.owner()).isEqualTo(lead.owner());
      assertThat(read.handoffUntold()).isEqualTo(untold);
      assertThat(read.seenFrom()).isEqualTo(lead.seenFrom());
      assertThat(read.toldStage()).isEqualTo(lead.toldStage());
      assertThat(read.farthestStage()).isEqualTo(lead.farthestStage());
      assertThat(read.stages()).isEqualTo(lead.stages());
    }
  }

  private LeadHandoff handoff() {
    return new LeadHandoff(
        1 + random.nextInt(9),
        random.nextInt(99),
        any(HandoffState.values()),
        text(),
        instant(),
        new Sla(instant(), instant(), instant(), instant()),
        random.nextInt(4),
        random.nextBoolean() ? Long.MAX_VALUE : instant(),
        maybe(this::instant),
        maybe(this::text),
        maybe(this::text));
  }

  private Brief brief() {
    return new Brief(
        model(),
        "2026-03",
        random.nextInt(99),
        random.nextInt(10_000),
        list(
            () ->
                new Outcome.Reason(
                    text(), text(), random.nextInt(), maybe(this::instant), maybe(this::instant))),
        maybe(
            () ->
                new Destination(
                    text(),
                    text(),
                    maybe(this::text),
                    maybe(this::text),
                    list(() -> any(Seniority.values())))),
        maybe(this::text),
        maybe(this::text),
        maybe(this::touch),
        list(this::touch),
        list(this::touch));
  }

  private Touch touch() {
    return new Touch(instant(), text(), maybe(this::text), maybe(this::text));
  }

  private SalesRep rep() {
    return new SalesRep(
        text(),
        maybe(this::text),
        Set.copyOf(list(this::text).stream().distinct().toList()),
        maybe(() -> any(Seniority.values())),
        maybe(this::text),
        random.nextInt(50),
        random.nextBoolean());
  }

  private ModelVersion model() {
    return new ModelVersion(text(), 1 + random.nextInt(9));
  }

  private String text() {
    return List.of("a", "lead-1", "한국", "x y", "\uD83D\uDE00").get(random.nextInt(5))
        + random.nextInt(9);
  }

  private long instant() {
    return random.nextLong(4_000_000_000_000L);
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T maybe(Supplier<T> value) {
    return random.nextBoolean() ? null : value.get();
  }

  private <T> List<T> list(Supplier<T> item) {
    List<T> items = new ArrayList<>();
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      items.add(item.get());
    }
    return items;
  }
}
