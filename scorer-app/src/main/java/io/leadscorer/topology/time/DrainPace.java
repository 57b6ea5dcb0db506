package io.leadscorer.topology.time;

/**
 * How many rows of what waits for them the tasks of a stream thread take together: as many in a
 * millisecond as leave live records their time, however many tasks there are. More would make
 * transactions so large that records wait for their commits.
 */
public final class DrainPace {
  private static final int ROWS_A_MILLISECOND = 10;

  /** What a thread that was busy elsewhere may catch up with at once. */
  private static final int MOST_SAVED = 10 * ROWS_A_MILLISECOND;

  private static final ThreadLocal<DrainPace> OF_THREAD = ThreadLocal.withInitial(DrainPace::new);

  private long at;
  private long saved;

  /** That of the thread in which this is asked. */
  public static DrainPace ofThisThread() {
    return OF_THREAD.get();
  }

  /** Lets a task take so many rows now, and leaves the others of the thread the rest. */
  public int grant(long now, int most) {
    long passed = Math.max(0, now - at);
    at = now;
    saved = Math.min(MOST_SAVED, saved + passed * ROWS_A_MILLISECOND);
    int rows = (int) Math.min(saved, most);
    saved -= rows;
    return rows;
  }
}
