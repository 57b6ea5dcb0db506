package io.leadscorer.domain.state;

import java.util.Arrays;

/**
 * How often each rule was met in each UTC hour: all that the past can still say to the score. Rows
 * stand in the order in which they were first counted.
 */
public final class Tallies {
  private static final int INITIAL_ROWS = 8;
  private static final int NONE = -1;

  private int[] rules = new int[INITIAL_ROWS];
  private int[] hours = new int[INITIAL_ROWS];
  private int[] counts = new int[INITIAL_ROWS];
  private int size;

  public int size() {
    return size;
  }

  public int rule(int row) {
    return rules[row];
  }

  public int hour(int row) {
    return hours[row];
  }

  public int count(int row) {
    return counts[row];
  }

  /** Counts a rule met {@code times} more in an hour. */
  public void add(int rule, int hour, int times) {
    int row = find(rule, hour);
    if (row == NONE) {
      append(rule, hour, times);
    } else {
      counts[row] += times;
    }
  }

  /** Notes that a rule was met in an hour, and forgets all but the newest hour. */
  public void keepNewest(int rule, int hour) {
    for (int row = size - 1; row >= 0; row--) {
      if (rules[row] == rule) {
        hours[row] = Math.max(hours[row], hour);
        return;
      }
    }
    append(rule, hour, 1);
  }

  /** Forgets the oldest row of a rule if there were so many times in newer hours. */
  public void forgetOldest(int rule, int behind) {
    int oldest = NONE;
    int times = 0;
    for (int row = 0; row < size; row++) {
      if (rules[row] == rule) {
        times += counts[row];
        if (oldest == NONE || hours[row] < hours[oldest]) {
          oldest = row;
        }
      }
    }
    if (oldest != NONE && times - counts[oldest] >= behind) {
      remove(oldest);
    }
  }

  private int find(int rule, int hour) {
    // Events mostly come in order, so the row is mostly among the last.
    for (int row = size - 1; row >= 0; row--) {
      if (rules[row] == rule && hours[row] == hour) {
        return row;
      }
    }
    return NONE;
  }

  /** Puts a row back as it was kept, behind the others. */
  public void append(int rule, int hour, int count) {
    if (size == rules.length) {
      rules = Arrays.copyOf(rules, 2 * size);
      hours = Arrays.copyOf(hours, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
    }
    rules[size] = rule;
    hours[size] = hour;
    counts[size] = count;
    size++;
  }

  /** Forgets the rows that meet a test. */
  public void removeIf(RowTest test) {
    int kept = 0;
    for (int row = 0; row < size; row++) {
      if (!test.test(rules[row], hours[row])) {
        rules[kept] = rules[row];
        hours[kept] = hours[row];
        counts[kept] = counts[row];
        kept++;
      }
    }
    size = kept;
  }

  /**
   * Forgets the rows that are settled and worth nothing, and counts those that are worth something
   * in one hour, whatever theirs was.
   */
  public void settle(RowTest settled, RowTest worthless, int toHour) {
    for (int row = size - 1; row >= 0; row--) {
      if (settled.test(rules[row], hours[row])) {
        if (worthless.test(rules[row], hours[row])) {
          remove(row);
        } else if (hours[row] != toHour) {
          move(row, toHour);
        }
      }
    }
  }

  private void move(int row, int toHour) {
    int target = find(rules[row], toHour);
    if (target == NONE) {
      hours[row] = toHour;
    } else {
      counts[target] += counts[row];
      remove(row);
    }
  }

  private void remove(int row) {
    int behind = size - row - 1;
    System.arraycopy(rules, row + 1, rules, row, behind);
    System.arraycopy(hours, row + 1, hours, row, behind);
    System.arraycopy(counts, row + 1, counts, row, behind);
    size--;
  }

  /** A test of one row. */
  @FunctionalInterface
  public interface RowTest {
    boolean test(int rule, int hour);
  }
}
