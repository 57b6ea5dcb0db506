package io.leadscorer.modelfile.check;

import io.leadscorer.domain.model.Condition;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts that a condition asks for, as a row of characters and wildcards.
 *
 * @param signs characters, {@link #ANY_ONE} or {@link #ANY_RUN}
 */
record TextPattern(List<Integer> signs) {
  private static final int ANY_ONE = -1;
  private static final int ANY_RUN = -2;

  TextPattern {
    signs = List.copyOf(signs);
  }

  /** The texts that meet a condition, which are those of any of the patterns; none if not texts. */
  static List<TextPattern> of(Condition condition) {
    if (condition instanceof Condition.In in) {
      return in.values().stream().allMatch(String.class::isInstance)
          ? in.values().stream().map(value -> pattern(value.toString(), false, false)).toList()
          : List.of();
    }
    if (condition instanceof Condition.Prefix prefix) {
      return List.of(pattern(prefix.prefix(), false, true));
    }
    if (condition instanceof Condition.Contains contains) {
      return List.of(pattern(contains.part(), true, true));
    }
    return condition instanceof Condition.Matches matches
        ? List.of(glob(matches.glob().pieces()))
        : List.of();
  }

  private static TextPattern pattern(String text, boolean openBefore, boolean openAfter) {
    List<Integer> signs = new ArrayList<>();
    if (openBefore) {
      signs.add(ANY_RUN);
    }
    text.chars().forEach(signs::add);
    if (openAfter) {
      signs.add(ANY_RUN);
    }
    return new TextPattern(signs);
  }

  private static TextPattern glob(List<String> pieces) {
    List<Integer> signs = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (i > 0) {
        signs.add(ANY_RUN);
      }
      pieces.get(i).chars().forEach(sign -> signs.add(sign == '?' ? ANY_ONE : sign));
    }
    return new TextPattern(signs);
  }

  /** Whether all texts of another are certainly of this one. */
  boolean covers(TextPattern other) {
    int rows = signs.size();
    int columns = other.signs.size();
    boolean[][] covered = new boolean[rows + 1][columns + 1];
    for (int i = rows; i >= 0; i--) {
      for (int j = columns; j >= 0; j--) {
        covered[i][j] = covers(other, i, j, covered);
      }
    }
    return covered[0][0];
  }

  private boolean covers(TextPattern other, int i, int j, boolean[][] covered) {
    boolean ends = j == other.signs.size();
    if (i == signs.size()) {
      return ends;
    }
    int sign = signs.get(i);
    if (sign == ANY_RUN) {
      return covered[i + 1][j] || (!ends && covered[i][j + 1]);
    }
    if (ends || other.signs.get(j).equals(ANY_RUN)) {
      return false;
    }
    return (sign == ANY_ONE || other.signs.get(j).equals(sign)) && covered[i + 1][j + 1];
  }

  /** Whether certainly no text is of both: their beginnings or their ends differ. */
  boolean excludes(TextPattern other) {
    return differs(other, true) || differs(other, false);
  }

  private boolean differs(TextPattern other, boolean fromStart) {
    int most = Math.max(signs.size(), other.signs.size());
    for (int k = 0; k < most; k++) {
      boolean ends = k >= signs.size();
      boolean otherEnds = k >= other.signs.size();
      int sign = ends ? ANY_ONE : at(k, fromStart);
      int otherSign = otherEnds ? ANY_ONE : other.at(k, fromStart);
      if (sign == ANY_RUN || otherSign == ANY_RUN) {
        return false;
      }
      if (ends || otherEnds || (sign != ANY_ONE && otherSign != ANY_ONE && sign != otherSign)) {
        return true;
      }
    }
    return false;
  }

  private int at(int k, boolean fromStart) {
    return signs.get(fromStart ? k : signs.size() - 1 - k);
  }
}
