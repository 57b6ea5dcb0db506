package io.leadscorer.domain.flow;

import io.leadscorer.domain.reference.Fact;
import io.leadscorer.domain.reference.Histories;
import io.leadscorer.domain.reference.History;
import io.leadscorer.domain.reference.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Random histories of many leads that live in the same months, as one log.
 *
 * @param until the clock time at which watching all of them ends
 */
record Lives(Map<String, History> byLead, List<Turn> turns, long until) {
  private static final long FROM = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
  private static final long TO = Instant.parse("2024-12-01T00:00:00Z").toEpochMilli();

  /** A fact in its place in the log. */
  record Turn(String leadId, Fact fact) {}

  /** The same for the same seed. */
  static Lives of(Sample sample, long firstSeed) {
    Map<String, History> byLead = new LinkedHashMap<>();
    long until = 0;
    for (long seed = firstSeed; byLead.size() < sample.histories(); seed++) {
      String leadId = "lead-" + seed;
      History history = Histories.of(leadId, seed, sample.zone(), sample.variant());
      long begins = history.facts().get(0).at();
      if (begins >= FROM && begins < TO) {
        byLead.put(leadId, history);
        until = Math.max(until, history.until());
      }
    }
    List<Turn> turns = new ArrayList<>();
    for (Map.Entry<String, History> life : byLead.entrySet()) {
      life.setValue(new History(life.getValue().name(), life.getValue().facts(), until));
      life.getValue().facts().forEach(fact -> turns.add(new Turn(life.getKey(), fact)));
    }
    turns.sort(Comparator.comparingLong(turn -> turn.fact().at()));
    return new Lives(byLead, turns, until);
  }
}
