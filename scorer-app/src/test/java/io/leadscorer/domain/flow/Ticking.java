package io.leadscorer.domain.flow;

import io.leadscorer.domain.model.Time;
import java.util.Random;

/** Ways in which ticks fall between two records of a log, whose time they never run ahead of. */
enum Ticking {
  EVERY_MINUTE {
    @Override
    void between(long from, long to, Random random, Ticks ticks) {
      for (long at = from; at <= to; at += MINUTE) {
        ticks.all(at);
      }
    }
  },
  EVERY_SECOND_NEAR_RECORDS {
    @Override
    void between(long from, long to, Random random, Ticks ticks) {
      for (long at = from; at < Math.min(to, from + 10 * MINUTE); at += SECOND) {
        ticks.all(at);
      }
      for (long at = Math.max(from, to - 2 * MINUTE); at <= to; at += SECOND) {
        ticks.all(at);
      }
    }
  },
  HOURS_LATE {
    @Override
    void between(long from, long to, Random random, Ticks ticks) {
      for (long at = from; at <= to; at += 1 + random.nextInt((int) (30 * Time.HOUR))) {
        ticks.all(at - random.nextInt((int) (12 * Time.HOUR)));
      }
    }
  },
  DAYS_LATE {
    @Override
    void between(long from, long to, Random random, Ticks ticks) {
      if (random.nextInt(20) == 0) {
        ticks.all(to - random.nextInt(9) * Time.DAY);
      }
    }
  },
  NEVER {
    @Override
    void between(long from, long to, Random random, Ticks ticks) {}
  },
  BACKWARDS {
    @Override
    void between(long from, long to, Random random, Ticks ticks) {
      for (long at = to; at > from - 3 * Time.DAY; at -= 1 + random.nextInt((int) Time.DAY)) {
        ticks.all(at);
      }
    }
  },
  A_FEW_AT_A_TIME {
    @Override
    void between(long from, long to, Random random, Ticks ticks) {
      ticks.some(to, 1 + random.nextInt(5));
    }
  },
  A_FEW_AT_A_TIME_DAYS_LATE {
    @Override
    void between(long from, long to, Random random, Ticks ticks) {
      ticks.some(to - random.nextInt(40) * Time.DAY, 1 + random.nextInt(5));
    }
  },
  ANYHOW {
    @Override
    void between(long from, long to, Random random, Ticks ticks) {
      Ticking[] others = {
        EVERY_SECOND_NEAR_RECORDS, HOURS_LATE, DAYS_LATE, NEVER, BACKWARDS, A_FEW_AT_A_TIME
      };
      others[random.nextInt(others.length)].between(from, to, random, ticks);
    }
  };

  private static final long SECOND = 1_000L;
  private static final long MINUTE = 60 * SECOND;

  /** Where ticks go. */
  interface Ticks {
    /** Takes all that is due up to an instant. */
    void all(long until);

    /** Takes so many rows at the most. */
    void some(long until, int most);
  }

  abstract void between(long from, long to, Random random, Ticks ticks);
}
