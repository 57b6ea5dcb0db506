package io.leadscorer.bench.leads;

import io.leadscorer.bench.report.Progress;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.LeadProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Leads as a week leaves them: each does one to four things at random instants of it, a quarter are
 * known by a profile, and the clock ticks along. Then all fall silent; the first decay is due a
 * fortnight after the first event.
 */
public final class Population {
  public static final long BEGIN = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();

  /** From here on nothing comes, and nothing is due before {@link #FIRST_DUE}. */
  public static final long SILENCE = BEGIN + Duration.ofDays(7).plusHours(1).toMillis();

  public static final long FIRST_DUE = BEGIN + Duration.ofDays(14).toMillis();

  private static final long WEEK = Duration.ofDays(7).toMillis();
  private static final long TICK = Duration.ofMinutes(1).toMillis();
  private static final int LEAD_BITS = 24;

  private static final List<String> INDUSTRIES =
      List.of("saas", "manufacturing", "finance", "education", "retail", "logistics");
  private static final List<String> SENIORITIES =
      List.of("c_level", "director", "manager", "staff");

  private final int leads;
  private final SplittableRandom random;

  public Population(int leads, long seed) {
    this.leads = leads;
    this.random = new SplittableRandom(seed);
  }

  /** The id of a lead. */
  public static String id(int lead) {
    return "lead-%07d".formatted(lead);
  }

  /** Lets the week happen. */
  public void live(LeadPartition partition, Progress progress) {
    long[] arrivals = arrivals();
    long nextTick = BEGIN + TICK;
    for (int i = 0; i < arrivals.length; i++) {
      long at = BEGIN + (arrivals[i] >>> LEAD_BITS);
      int lead = (int) (arrivals[i] & ((1 << LEAD_BITS) - 1));
      while (nextTick < at) {
        partition.tick(nextTick);
        nextTick += TICK;
      }
      if (random.nextInt(10) == 0) {
        partition.flow().profile(profile(lead, at), at);
      }
      partition.flow().event(event(lead, i, at), at);
      if (i % 500_000 == 499_999) {
        progress.tell("%,d of %,d events", i + 1, arrivals.length);
        partition.commit();
      }
    }
    partition.tick(SILENCE);
    partition.commit();
  }

  /** When which lead does something, in order of time. */
  private long[] arrivals() {
    long[] arrivals = new long[4 * leads];
    int size = 0;
    for (int lead = 0; lead < leads; lead++) {
      int deeds = 1 + random.nextInt(4);
      for (int deed = 0; deed < deeds; deed++) {
        arrivals[size++] = random.nextLong(WEEK) << LEAD_BITS | lead;
      }
    }
    long[] all = Arrays.copyOf(arrivals, size);
    Arrays.sort(all);
    return all;
  }

  private LeadEvent event(int lead, int number, long at) {
    Deed deed = Deed.any(random);
    return new LeadEvent(
        "event-" + number,
        id(lead),
        deed.type(),
        at - random.nextInt(2_000),
        deed.channel(),
        deed.target(),
        Map.of(),
        null,
        null);
  }

  private LeadProfile profile(int lead, long at) {
    return new LeadProfile(
        id(lead),
        at,
        "person@company.example",
        null,
        null,
        null,
        oneOf(SENIORITIES),
        null,
        null,
        oneOf(INDUSTRIES),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of());
  }

  private @Nullable String oneOf(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
