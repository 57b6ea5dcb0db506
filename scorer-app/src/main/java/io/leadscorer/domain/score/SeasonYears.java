package io.leadscorer.domain.score;

import io.leadscorer.domain.model.Fraction;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Season;
import io.leadscorer.domain.model.Units;
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
  private final Units units;
  private final Month outOfSeason;
  private final Map<BitSet, Month[]> years = new ConcurrentHashMap<>();

  SeasonYears(ScoringModel model) {
    this.model = model;
    this.units = model.units();
    this.outOfSeason = month(factors(new BitSet(), 1), 0);
  }

  /** What seasons make of each dimension in a month. */
  static final class Month {
    private final Fraction[] factors;
    private final long[] inBase;
    private final int monthsToEdge;

    private Month(Fraction[] factors, long[] inBase, int monthsToEdge) {
      this.factors = factors;
      this.inBase = inBase;
      this.monthsToEdge = monthsToEdge;
    }

    /** The product of the seasons in force. */
    Fraction factor(int dimension) {
      return factors[dimension];
    }

    /** The same in parts of which a whole number makes every factor. */
    long inBase(int dimension) {
      return inBase[dimension];
    }

    /** Months until a factor differs; 0 where none ever does. */
    int monthsToEdge() {
      return monthsToEdge;
    }
  }

  /** The month at an instant, to a lead that is of some seasons. */
  Month month(BitSet seasons, long at) {
    return seasons.isEmpty() ? outOfSeason : year(seasons)[model.calendar().monthAt(at) - 1];
  }

  private Month[] year(BitSet seasons) {
    Month[] known = years.get(seasons);
    return known == null ? years.computeIfAbsent((BitSet) seasons.clone(), this::workedOut) : known;
  }

  private Month[] workedOut(BitSet seasons) {
    Fraction[][] factors = new Fraction[MONTHS][];
    for (int month = 0; month < MONTHS; month++) {
      factors[month] = factors(seasons, month + 1);
    }
    Month[] year = new Month[MONTHS];
    for (int month = 0; month < MONTHS; month++) {
      int months = 1;
      while (months < MONTHS && Arrays.equals(factors[month], factors[(month + months) % MONTHS])) {
        months++;
      }
      year[month] = month(factors[month], months % MONTHS);
    }
    return year;
  }

  private Month month(Fraction[] factors, int monthsToEdge) {
    return new Month(
        factors, Arrays.stream(factors).mapToLong(units::inBase).toArray(), monthsToEdge);
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
