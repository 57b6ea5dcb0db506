package io.leadscorer.domain.score;

import io.leadscorer.domain.model.CountRule;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.Explanation.Change;
import io.leadscorer.domain.score.Explanation.Met;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.domain.state.Tallies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules that count for a lead, with what time alone will make of them. */
final class MetRules {
  private final ScoringModel model;
  private final Evaluator evaluator;
  private final Lines lines;

  MetRules(ScoringModel model, Evaluator evaluator) {
    this.model = model;
    this.evaluator = evaluator;
    this.lines = new Lines(model, evaluator);
  }

  /** What time does to a line. */
  private static final class Future {
    private final long now;
    private @Nullable Change first;
    private long points;
    private @Nullable Long end;

    private Future(long now) {
      this.now = now;
      this.points = now;
    }

    private void become(long then, long at) {
      if (first == null && then != now) {
        first = new Change(at, then);
      }
      if (then != 0) {
        end = null;
      } else if (points != 0) {
        end = at;
      }
      points = then;
    }
  }

  private record Earned(long points, int count) {}

  /** What counts at an instant, of the lines at it. */
  List<Met> of(LeadState lead, List<Line> now, long at) {
    Map<String, Future> futures = futures(lead, now, at);
    Map<String, Earned> earned = earned(lead, at);
    List<Met> met = new ArrayList<>();
    for (Line line : now) {
      Future future = futures.getOrDefault(line.rule(), new Future(line.points()));
      Earned before = earned.getOrDefault(line.rule(), new Earned(line.points(), 1));
      met.add(
          new Met(
              line.rule(),
              DimensionNames.of(model, line.dimension()),
              line.points(),
              before.points(),
              before.count(),
              future.first,
              future.end,
              evaluator.arithmetic().weighed(line.dimension(), line.points())));
    }
    return met;
  }

  private Map<String, Future> futures(LeadState lead, List<Line> now, long at) {
    Map<String, Future> futures = new HashMap<>();
    now.forEach(line -> futures.put(line.rule(), new Future(line.points())));
    long next = evaluator.evaluate(lead, at).nextLasting();
    while (evaluator.reaches(next)) {
      Map<String, Long> then = new HashMap<>();
      lines.of(lead, next).forEach(line -> then.put(line.rule(), line.points()));
      long instant = next;
      futures.forEach((rule, future) -> future.become(then.getOrDefault(rule, 0L), instant));
      next = evaluator.evaluate(lead, next).nextLasting();
    }
    return futures;
  }

  private Map<String, Earned> earned(LeadState lead, long at) {
    Map<String, Earned> earned = new HashMap<>();
    Tallies tallies = lead.tallies();
    for (int row = 0; row < tallies.size(); row++) {
      EventRule rule = model.eventRules().get(tallies.rule(row));
      if (!rule.isCounted()) {
        int count = tallies.count(row);
        earned.merge(
            rule.name(),
            new Earned(count * rule.points(), count),
            (a, b) -> new Earned(a.points() + b.points(), a.count() + b.count()));
      }
    }
    long[] ofRules = evaluator.scoring().at(tallies, at).ofRules();
    for (CountRule rule : model.counts()) {
      long points = Evaluator.points(rule, ofRules);
      int count = Math.toIntExact(ofRules[rule.when().index()]);
      earned.put(rule.name(), new Earned(points, count));
    }
    return earned;
  }
}
