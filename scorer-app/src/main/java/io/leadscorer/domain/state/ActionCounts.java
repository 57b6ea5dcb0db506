package io.leadscorer.domain.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How often a lead did the same thing on a local day, as far back as a penalty for it could still
 * stand. Actions are kept as 64-bit digests of type and target: texts would outgrow the rest of the
 * state.
 */
public final class ActionCounts {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** In place of an action: the day has had its penalty. */
  private static final long PENALISED = 0L;

  private static final int INITIAL_ROWS = 4;

  private int[] days = new int[INITIAL_ROWS];
  private long[] actions = new long[INITIAL_ROWS];
  private int[] counts = new int[INITIAL_ROWS];
  private int size;

  public int size() {
    return size;
  }

  public int day(int row) {
    return days[row];
  }

  public long action(int row) {
    return actions[row];
  }

  public int count(int row) {
    return counts[row];
  }

  /** The digest under which an action is counted; never that of a penalty. */
  public static long digest(String type, @Nullable String target) {
    long hash = mix(FNV_OFFSET, type);
    hash = target == null ? hash * FNV_PRIME : mix((hash ^ 0xFFFF) * FNV_PRIME, target);
    return hash == PENALISED ? 1 : hash;
  }

  private static long mix(long hash, String text) {
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  /** Counts an action once more and says how often it has been done on that day. */
  public int increment(int day, long action) {
    for (int row = 0; row < size; row++) {
      if (days[row] == day && actions[row] == action) {
        return ++counts[row];
      }
    }
    append(day, action, 1);
    return 1;
  }

  /** Marks a day as penalised; false if it was already. */
  public boolean penalise(int day) {
    return increment(day, PENALISED) == 1;
  }

  /** Puts a row back as it was kept, behind the others. */
  public void append(int day, long action, int count) {
    if (size == days.length) {
      days = Arrays.copyOf(days, 2 * size);
      actions = Arrays.copyOf(actions, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
    }
    days[size] = day;
    actions[size] = action;
    counts[size] = count;
    size++;
  }

  /** Forgets all days before one. */
  public void forgetBefore(int firstDay) {
    int kept = 0;
    for (int row = 0; row < size; row++) {
      if (days[row] >= firstDay) {
        days[kept] = days[row];
        actions[kept] = actions[row];
        counts[kept] = counts[row];
        kept++;
      }
    }
    size = kept;
  }
}
