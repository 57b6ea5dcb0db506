package io.leadscorer.domain.score;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.score.Outcome.Reason;
import io.leadscorer.domain.state.LeadState;
import java.util.ArrayList;
import java.util.List;

/** Picks the lines that weigh most in a score. */
final class Reasons {
  private final Arithmetic arithmetic;
  private final EventScoring scoring;
  private final LineSource[] sources;
  private final String[] dimensions;
  private final int most;

  Reasons(ScoringModel model, Evaluator evaluator) {
    this.arithmetic = evaluator.arithmetic();
    this.scoring = evaluator.scoring();
    this.sources = new Lines(model, evaluator).sources().toArray(LineSource[]::new);
    this.dimensions = new String[sources.length];
    for (int i = 0; i < sources.length; i++) {
      dimensions[i] = DimensionNames.of(model, sources[i].dimension());
    }
    this.most = model.reasons();
  }

  /**
   * The largest contributions at an instant, for or against the lead, heaviest first.
   *
   * @param now the lead as it was evaluated then
   */
  List<Reason> of(LeadState lead, Evaluation now, long at) {
    Heaviest heaviest = heaviest(lead, now, at);
    List<Reason> reasons = new ArrayList<>(heaviest.size);
    for (int i = 0; i < heaviest.size; i++) {
      reasons.add(reason(lead, heaviest.lines[i], heaviest.points[i], at));
    }
    return reasons;
  }

  /** The same without what becomes of them, which costs more than all else about a score. */
  List<Reason> now(LeadState lead, Evaluation now, long at) {
    Heaviest heaviest = heaviest(lead, now, at);
    List<Reason> reasons = new ArrayList<>(heaviest.size);
    for (int i = 0; i < heaviest.size; i++) {
      reasons.add(lasting(heaviest.lines[i], heaviest.points[i]));
    }
    return reasons;
  }

  private Heaviest heaviest(LeadState lead, Evaluation now, long at) {
    Heaviest heaviest = new Heaviest();
    for (int line = 0; line < sources.length; line++) {
      long points = sources[line].points(lead, now.events(), at);
      if (points != 0) {
        heaviest.offer(line, points);
      }
    }
    return heaviest;
  }

  private Reason reason(LeadState lead, int line, long points, long at) {
    LineSource source = sources[line];
    // A sample may round to the points there were, and a cap may hide what fades under it.
    long next = source.nextChange(lead, at);
    while (next != Time.NEVER) {
      long then = source.points(lead, scoring.at(lead.tallies(), next), next);
      if (then != points) {
        return new Reason(source.rule(), dimensions[line], points, next, then);
      }
      next = source.nextChange(lead, next);
    }
    return lasting(line, points);
  }

  private Reason lasting(int line, long points) {
    return new Reason(sources[line].rule(), dimensions[line], points, null, null);
  }

  /** The lines that weigh most of those offered, heaviest first, else by the names of the rules. */
  private final class Heaviest {
    private final int[] lines = new int[most];
    private final long[] points = new long[most];
    private final long[] weights = new long[most];
    private int size;

    private void offer(int line, long ofLine) {
      long weight = Math.abs(arithmetic.weighed(sources[line].dimension(), ofLine));
      int place = size;
      while (place > 0 && isBefore(line, weight, place - 1)) {
        place--;
      }
      if (place < most) {
        size = Math.min(size + 1, most);
        for (int behind = size - 1; behind > place; behind--) {
          lines[behind] = lines[behind - 1];
          points[behind] = points[behind - 1];
          weights[behind] = weights[behind - 1];
        }
        lines[place] = line;
        points[place] = ofLine;
        weights[place] = weight;
      }
    }

    private boolean isBefore(int line, long weight, int place) {
      return weight != weights[place]
          ? weight > weights[place]
          : sources[line].rule().compareTo(sources[lines[place]].rule()) < 0;
    }
  }
}
