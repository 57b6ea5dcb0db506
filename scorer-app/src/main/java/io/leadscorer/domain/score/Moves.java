package io.leadscorer.domain.score;

import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.Forecast.Move;
import io.leadscorer.domain.state.LeadState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What time moves at an instant: the lines of a score, its seasons and gates, against those before.
 */
final class Moves {
  private static final String SEASON = "season:";

  private final ScoringModel model;
  private final Evaluator evaluator;
  private final Arithmetic arithmetic;
  private final Lines lines;
  private final Gates gates;

  Moves(ScoringModel model, Evaluator evaluator) {
    this.model = model;
    this.evaluator = evaluator;
    this.arithmetic = evaluator.arithmetic();
    this.lines = new Lines(model, evaluator);
    this.gates = new Gates(model);
  }

  private record Weighed(Move move, long units) {}

  private record Source(String rule, int dimension) {}

  /** The contributions that change at an instant, heaviest change first. */
  List<Move> at(LeadState lead, long at) {
    List<Weighed> moves = new ArrayList<>();
    addLines(lead, at, moves);
    addSeasons(lead, at, moves);
    addGates(lead, at, moves);
    return moves.stream()
        .sorted(
            Comparator.<Weighed>comparingLong(weighed -> Math.abs(weighed.units()))
                .reversed()
                .thenComparing(weighed -> weighed.move().rule()))
        .map(Weighed::move)
        .toList();
  }

  private void addLines(LeadState lead, long at, List<Weighed> moves) {
    Map<Source, Long> before = points(lead, at - 1);
    Map<Source, Long> now = points(lead, at);
    Set<Source> sources = new LinkedHashSet<>(before.keySet());
    sources.addAll(now.keySet());
    for (Source source : sources) {
      long pointsBefore = before.getOrDefault(source, 0L);
      long pointsNow = now.getOrDefault(source, 0L);
      if (pointsBefore != pointsNow) {
        moves.add(
            new Weighed(
                new Move(source.rule(), name(source.dimension()), pointsBefore, pointsNow),
                arithmetic.weighed(source.dimension(), pointsNow - pointsBefore)));
      }
    }
  }

  private Map<Source, Long> points(LeadState lead, long at) {
    Map<Source, Long> points = new LinkedHashMap<>();
    for (Line line : lines.of(lead, at)) {
      points.merge(new Source(line.rule(), line.dimension()), line.points(), Long::sum);
    }
    return points;
  }

  private String name(int dimension) {
    return dimension == Dimension.ADJUSTMENTS
        ? Dimension.ADJUSTMENTS_NAME
        : model.dimensions().get(dimension).name();
  }

  private void addGates(LeadState lead, long at, List<Weighed> moves) {
    if (model.gates().isEmpty()) {
      return;
    }
    long[] before = evaluator.scoring().at(lead.tallies(), at - 1).ofRules();
    long[] now = evaluator.scoring().at(lead.tallies(), at).ofRules();
    for (int g = 0; g < model.gates().size(); g++) {
      if (gates.isOpen(g, lead.profile(), before) != gates.isOpen(g, lead.profile(), now)) {
        moves.add(new Weighed(new Move(Gates.nameOf(model.gates().get(g)), null, 0, 0), 0));
      }
    }
  }

  private void addSeasons(LeadState lead, long at, List<Weighed> moves) {
    for (int season = 0; season < model.seasons().size(); season++) {
      boolean before = arithmetic.inForce(lead.profile(), season, at - 1);
      boolean now = arithmetic.inForce(lead.profile(), season, at);
      if (before != now) {
        long unitsBefore = before ? added(lead, season, at - 1) : 0;
        long unitsNow = now ? added(lead, season, at) : 0;
        moves.add(
            new Weighed(
                new Move(
                    SEASON + model.seasons().get(season).name(),
                    null,
                    arithmetic.thousandths(unitsBefore),
                    arithmetic.thousandths(unitsNow)),
                unitsNow - unitsBefore));
      }
    }
  }

  /** Units that a season in force adds to the total. */
  private long added(LeadState lead, int season, long at) {
    long[] raw = evaluator.evaluate(lead, at).raw();
    long added = 0;
    for (int d = 0; d < raw.length; d++) {
      added += arithmetic.added(season, d, raw[d], lead.profile(), at);
    }
    return added;
  }
}
