package io.leadscorer.domain.score;

import io.leadscorer.domain.model.Fraction;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Season;
import io.leadscorer.domain.model.Time;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What seasons make of each dimension, month by month. Worked out once for all leads that are of
 * the same seasons, because every evaluation asks.
 */
final class SeasonYears {
  private static final int MONTHS = 12;

  private final ScoringModel model;
  private final Map<BitSet, Year> years = new ConcurrentHashMap<>();

  SeasonYears(ScoringModel model) {
    this.model = model;
  }

  /**
   * A year, month by month.
   *
   * @param factors by month from January and by dimension
   * @param untilEdge months until a factor differs; 0 where none ever does
   */
  @SuppressWarnings("ArrayRecordComponent") // made once, read here alone
  private record Year(Fraction[][] factors, int[] untilEdge) {}

  /** The product of the seasons in force at an instant, of those of a lead, for one dimension. */
  Fraction factor(BitSet seasons, int dimension, long at) {
    return seasons.isEmpty()
        ? Fraction.ONE
        : year(seasons).factors[model.calendar().monthAt(at) - 1][dimension];
  }

  /** The first later instant at which one of them differs; {@link Time#NEVER} where none does. */
  long nextEdge(BitSet seasons, long at) {
    if (seasons.isEmpty()) {
      return Time.NEVER;
    }
    int months = year(seasons).untilEdge[model.calendar().monthAt(at) - 1];
    return months == 0 ? Time.NEVER : model.calendar().monthAfter(at, months);
  }

  private Year year(BitSet seasons) {
    Year known = years.get(seasons);
    return known == null ? years.computeIfAbsent((BitSet) seasons.clone(), this::workedOut) : known;
  }

  private Year workedOut(BitSet seasons) {
    Fraction[][] factors = new Fraction[MONTHS][];
    for (int month = 0; month < MONTHS; month++) {
      factors[month] = factors(seasons, month + 1);
    }
    int[] untilEdge = new int[MONTHS];
    for (int month = 0; month < MONTHS; month++) {
      int months = 1;
      while (months < MONTHS && Arrays.equals(factors[month], factors[(month + months) % MONTHS])) {
        months++;
      }
      untilEdge[month] = months % MONTHS;
    }
    return new Year(factors, untilEdge);
  }

  private Fraction[] factors(BitSet seasons, int month) {
    Fraction[] factors = new Fraction[model.dimensions().size()];
    Arrays.fill(factors, Fraction.ONE);
    for (int i = seasons.nextSetBit(0); i >= 0; i = seasons.nextSetBit(i + 1)) {
      Season season = model.seasons().get(i);
      if (season.months().contains(month)) {
        for (int dimension : season.dimensions()) {
          factors[dimension] = factors[dimension].times(season.factor());
        }
      }
    }
    return factors;
  }
}
