package io.leadscorer.it;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.reference.Fact;
import io.leadscorer.domain.reference.Histories;
import io.leadscorer.domain.reference.History;
import io.leadscorer.domain.reference.OneAtATime;
import io.leadscorer.domain.score.Engine;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.events.TierChange;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.wire.OutputRecords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Random lives of many leads at once, and what the domain says of them. */
final class Lives {
  static final ScoringModel MODEL = ModelReader.shipped("b2b-4d");

  /** What happens to a lead. */
  record Turn(String leadId, Fact fact) {
    long at() {
      return fact.at();
    }
  }

  /** How far the records of topics are apart when they reach the scorer, at the most. */
  private static final int BURST = 25;

  private static final int WAIT_IN = 10;

  private static final List<String> ALERT =
      List.of(
          "handoff_id", "deadline", "title", "company_name", "industry", "region", "deal_size_usd");

  private final Map<String, History> histories;

  private Lives(Map<String, History> histories) {
    this.histories = histories;
  }

  static Lives of(int leads, long seed) {
    return of(leads, seed, fact -> true);
  }

  /** Lives of which only some facts are told. */
  static Lives of(int leads, long seed, Predicate<Fact> told) {
    Map<String, History> histories = new LinkedHashMap<>();
    for (int lead = 0; lead < leads; lead++) {
      String leadId = "lead-" + lead;
      History history = OneAtATime.of(Histories.of(leadId, seed + lead, MODEL.calendar().zone()));
      histories.put(
          leadId,
          new History(
              history.name(), history.facts().stream().filter(told).toList(), history.until()));
    }
    return new Lives(histories);
  }

  /**
   * Lives whose companies never change. Company profiles are read aside and hold after a grace of
   * the wall clock, which a driven clock does not have.
   */
  static Lives withCompaniesFromTheStart(int leads, long seed) {
    return of(leads, seed, fact -> !(fact instanceof Fact.CompanyCame));
  }

  /** Feeds a running scorer a share of all that happens, in bursts, each topic for itself. */
  void feedLive(ClusterFeed feed, double from, double to) {
    feedLive(feed, from, to, () -> {});
  }

  /**
   * Does so; between the topics of one burst in ten somebody waits until a scorer has taken what is
   * there, so that what comes next is sure to come too late.
   */
  void feedLive(ClusterFeed feed, double from, double to, Runnable untilTaken) {
    List<Turn> turns = turns();
    SplittableRandom random = new SplittableRandom(7);
    int end = (int) (to * turns.size());
    int next = (int) (from * turns.size());
    for (int number = 1; next < end; number++) {
      int burst = Math.min(end, next + 1 + random.nextInt(BURST));
      new RandomRoster(next).feed(feed, next == 0 ? 0 : turns.get(next).at(), 0.1);
      feed.topicByTopic(turns.subList(next, burst), number % WAIT_IN == 0 ? untilTaken : () -> {});
      if (random.nextInt(3) == 0) {
        feed.tick(turns.get(burst - 1).at() - random.nextInt(10_000));
      }
      next = burst;
    }
    if (to == 1) {
      feed.tick(until());
    }
  }

  /** Sends what is known of companies before anything happens. */
  void companiesKnownBefore(ClusterFeed feed) {
    histories.forEach(feed::companiesKnownBefore);
  }

  /** All that happens, in order. */
  List<Turn> turns() {
    List<Turn> turns = new ArrayList<>();
    histories.forEach(
        (leadId, history) -> history.facts().forEach(fact -> turns.add(new Turn(leadId, fact))));
    turns.sort(Comparator.comparingLong(Turn::at));
    return turns;
  }

  /**
   * Sends a share of all that happens, and ticks after every twentieth and, at the end, the last.
   */
  void feed(ClusterFeed feed, double from, double to) {
    if (from == 0) {
      companiesKnownBefore(feed);
    }
    List<Turn> turns = turns();
    feed(feed, turns.subList((int) (from * turns.size()), (int) (to * turns.size())));
    if (to == 1) {
      feed.tick(until());
    }
  }

  private static void feed(ClusterFeed feed, List<Turn> turns) {
    for (int i = 0; i < turns.size(); i++) {
      feed.fact(turns.get(i).leadId(), turns.get(i).fact());
      if (i % 20 == 0) {
        feed.tick(turns.get(i).at() - 1);
      }
    }
  }

  /** Sends what happens in a stretch of time, with a tick on every full hour of it. */
  void feedHours(ClusterFeed feed, long from, long to) {
    long tick = Time.startOf(Time.hourOf(from)) + Time.HOUR;
    for (Turn turn : turns()) {
      if (turn.at() >= from && turn.at() < to) {
        while (tick < turn.at()) {
          feed.tick(tick);
          tick += Time.HOUR;
        }
        feed.fact(turn.leadId(), turn.fact());
      }
    }
    feed.tick(to - 1);
  }

  /** Where the last of the lives ends. */
  long until() {
    return histories.values().stream().mapToLong(History::until).max().orElseThrow();
  }

  /** Tier changes without what alerts show of handoffs and profiles. */
  static Map<String, List<TierChange>> apartFromAlerts(Map<String, List<TierChange>> changes) {
    for (List<TierChange> ofLead : changes.values()) {
      for (TierChange change : ofLead) {
        for (String field : ALERT) {
          change.put(field, null);
        }
      }
    }
    return changes;
  }

  /** The tier changes that the domain tells, by lead, without what alerts show. */
  Map<String, List<TierChange>> tierChanges() {
    Map<String, List<TierChange>> expected = new TreeMap<>();
    histories.forEach(
        (leadId, history) -> {
          History longer = new History(history.name(), history.facts(), until());
          expected.put(
              leadId,
              Engine.outcomes(MODEL, leadId, longer).stream()
                  .filter(Outcome.TierChange.class::isInstance)
                  .map(change -> OutputRecords.tierChange((Outcome.TierChange) change))
                  .toList());
        });
    expected.values().removeIf(List::isEmpty);
    return expected;
  }
}
