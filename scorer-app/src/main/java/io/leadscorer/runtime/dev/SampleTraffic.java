package io.leadscorer.runtime.dev;

import io.leadscorer.catalog.Topics;
import io.leadscorer.events.LeadEvent;
import io.leadscorer.events.SalesActivity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Leads that come, show interest, go quiet and sometimes come back, on a simulated clock. The same
 * seed and start give the same traffic, record for record.
 */
final class SampleTraffic {
  private static final long HOUR = 3_600_000L;
  private static final int COMPANIES = 40;

  private final SplittableRandom random;
  private final SampleProfiles profiles;
  private final Map<Integer, SampleLead> leads = new TreeMap<>();
  private final PriorityQueue<Turn> turns = new PriorityQueue<>();
  private int arrivals;
  private int events;

  /** The next thing that happens; arrivals are the turns of lead 0, which is nobody. */
  private record Turn(long at, int lead) implements Comparable<Turn> {
    @Override
    public int compareTo(Turn other) {
      int byTime = Long.compare(at, other.at);
      return byTime != 0 ? byTime : Integer.compare(lead, other.lead);
    }
  }

  SampleTraffic(long seed, long start) {
    random = new SplittableRandom(seed);
    profiles = new SampleProfiles(random);
    turns.add(new Turn(start, 0));
  }

  /** The companies that are known from the start. */
  List<Sample> companies(long at) {
    List<Sample> samples = new ArrayList<>();
    for (int company = 0; company < COMPANIES; company++) {
      samples.add(
          new Sample(
              Topics.COMPANY_PROFILES,
              SampleProfiles.companyId(company),
              profiles.company(company, at),
              at));
    }
    return samples;
  }

  /** Everything that happens up to an instant, in order. */
  List<Sample> until(long instant) {
    List<Sample> samples = new ArrayList<>();
    while (turns.element().at() <= instant) {
      Turn turn = turns.remove();
      if (turn.lead() == 0) {
        arrive(turn.at(), samples);
      } else {
        act(turn.lead(), turn.at(), samples);
      }
    }
    return samples;
  }

  private void arrive(long at, List<Sample> samples) {
    int number = ++arrivals;
    SampleLead lead = new SampleLead("lead-%05d".formatted(number), Persona.any(random), random);
    leads.put(number, lead);
    samples.add(
        new Sample(
            Topics.LEAD_PROFILES,
            lead.id(),
            profiles.lead(lead.id(), random.nextInt(COMPANIES), at),
            at));
    turns.add(new Turn(at + 60_000, number));
    turns.add(new Turn(at + 1 + random.nextLong(3 * HOUR), 0));
  }

  private void act(int number, long at, List<Sample> samples) {
    SampleLead lead = leads.get(number);
    if (lead == null) {
      throw new IllegalStateException("no lead " + number);
    }
    if (lead.hasStamina()) {
      samples.add(event(lead, at));
      turns.add(new Turn(at + lead.persona().pause(random), number));
    } else if (random.nextInt(4) == 0) {
      // A quarter of the quiet leads come back after some months.
      lead.revive(random);
      turns.add(new Turn(at + (60L + random.nextInt(60)) * 24 * HOUR, number));
    } else {
      leads.remove(number);
      if (random.nextInt(8) == 0) {
        samples.add(verdict(lead, at));
      }
    }
  }

  private Sample event(SampleLead lead, long at) {
    Persona.Act act = lead.nextAct(random);
    LeadEvent event =
        new LeadEvent(
            "e-%07d".formatted(++events),
            lead.id(),
            act.type(),
            // Trackers report a little late.
            Instant.ofEpochMilli(at - random.nextInt(5_000)),
            "web",
            act.target(),
            Map.of(),
            null,
            null);
    return new Sample(Topics.LEAD_EVENTS, lead.id(), event, at);
  }

  private Sample verdict(SampleLead lead, long at) {
    String verdict = random.nextInt(3) == 0 ? "unqualified" : "not_ready";
    SalesActivity activity =
        new SalesActivity(
            "a-%07d".formatted(++events),
            lead.id(),
            "verdict",
            Instant.ofEpochMilli(at),
            null,
            null,
            verdict,
            null,
            null);
    return new Sample(Topics.SALES_ACTIVITIES, lead.id(), activity, at);
  }
}
