package io.leadscorer.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.model.ModelVersion;
import io.leadscorer.domain.model.Schedule;
import io.leadscorer.domain.state.CountedEvents;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.domain.state.ProfileDigest;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a model made of a lead's profile is read as it was written. */
class LeadStateLayoutTest {
  private static final int TIMES = 500;
  private static final long SEED = 11;

  private final Random random = new Random(SEED);

  @Test
  void shouldReadWhatAModelMadeOfAProfile() {
    for (int i = 0; i < TIMES; i++) {
      ProfileDigest profile =
          new ProfileDigest(
              bits(),
              bits(),
              schedule(),
              random.nextBoolean(),
              random.nextBoolean(),
              random.nextBoolean());

      assertThat(readAgain(profile)).as("seed %d, digest %d", SEED, i).isEqualTo(profile);
    }
  }

  @Test
  void shouldReadThatThereIsNoProfile() {
    assertThat(readAgain(ProfileDigest.NONE)).isEqualTo(ProfileDigest.NONE);
  }

  /** Most leads meet few rules and no suspicion: what does not hold takes no room. */
  @Test
  void shouldTakeTwoBytesMoreForASuspicionBehindManyRules() {
    assertThat(bytesWith(3, 90).length).isEqualTo(bytesWith(3).length + 2);
  }

  @Test
  void shouldReadWhichEventsWereCounted() {
    LeadState lead = lead(ProfileDigest.NONE);
    for (int number = 0; number < 300; number++) {
      lead.countedEvents().add("event-" + number);
      CountedEvents read = LeadStateLayout.decode(LeadStateLayout.encode(lead)).countedEvents();

      assertThat(read.isComplete()).isEqualTo(number < 256);
      assertThat(read.mayHold("event-" + number)).isTrue();
      assertThat(read.mayHold("another")).isEqualTo(number >= 256);
    }
  }

  /** As a release wrote it that kept no digests: its last byte tells of no touch. */
  @Test
  void shouldTakeAllEventsForCountedWhereTheLayoutSaidNothing() {
    byte[] written = LeadStateLayout.encode(lead(ProfileDigest.NONE));
    byte[] older = Arrays.copyOf(written, written.length - 3);
    older[0] = 2;

    assertThat(LeadStateLayout.decode(older).countedEvents().mayHold("event-1")).isTrue();
  }

  /** As a release wrote it whose ledger had a row for each event. */
  @Test
  void shouldFindNoEventWithTheLeadWhereTheLayoutHadNone() {
    LeadState lead = lead(ProfileDigest.NONE);
    lead.countedEvents().add("event-1");
    byte[] written = LeadStateLayout.encode(lead);
    byte[] older = Arrays.copyOf(written, written.length - 1);
    older[0] = 3;

    LeadState read = LeadStateLayout.decode(older);
    assertThat(read.countedEvents().mayHold("event-1")).isTrue();
    assertThat(read.countedEvents().mayHold("event-2")).isFalse();
    assertThat(read.latestEvents()).isEmpty();
  }

  private static ProfileDigest readAgain(ProfileDigest profile) {
    return LeadStateLayout.decode(LeadStateLayout.encode(lead(profile))).profile();
  }

  private static byte[] bytesWith(int... rules) {
    BitSet held = new BitSet();
    for (int rule : rules) {
      held.set(rule);
    }
    return LeadStateLayout.encode(
        lead(new ProfileDigest(held, new BitSet(), Schedule.EMPTY, false, false, false)));
  }

  private static LeadState lead(ProfileDigest profile) {
    LeadState lead = new LeadState("lead-1", new ModelVersion("b2b-4d", 1), 1_700_000_000_000L);
    lead.profile(profile);
    return lead;
  }

  private BitSet bits() {
    BitSet bits = new BitSet();
    random.ints(random.nextInt(6), 0, 300).forEach(bits::set);
    return bits;
  }

  private Schedule schedule() {
    int size = random.nextInt(4);
    return new Schedule(
        random.longs(size, 0, 4_000_000_000_000L).sorted().toArray(),
        random.longs(size, -20_000, 20_000).toArray());
  }
}
