package io.leadscorer.bench.idle;

import io.leadscorer.bench.leads.LeadPartition;
import io.leadscorer.bench.leads.Population;
import io.leadscorer.bench.report.Samples;
import java.time.Duration;

/** Measures ticks and leads again and again, all of it one after another in each round. */
final class IdleFigures {
  /** Ticks at which nothing is due, in one round: a tenth of a second apart, within an hour. */
  private static final int QUIET_TICKS = 30_000;

  private static final long TICK = 100;
  private static final long HOUR = Duration.ofHours(1).toMillis();

  /** Leads that are due in one round, at least. */
  private static final int DUE = 20_000;

  /** Nanoseconds of one. */
  final Samples quietTickOfMany = new Samples();

  final Samples quietTickOfFew = new Samples();
  final Samples scan = new Samples();
  final Samples dueLead = new Samples();
  final Samples getPutDelete = new Samples();

  private final LeadPartition many;
  private final LeadPartition few;
  private final RawWork raw;

  IdleFigures(LeadPartition many, LeadPartition few, RawWork raw) {
    this.many = many;
    this.few = few;
    this.raw = raw;
  }

  /**
   * A round.
   *
   * @param hour a full hour up to which all that was due has been taken
   * @return the full hour up to which it now has
   */
  long round(long hour) {
    quietTickOfMany.add(quietTick(many, hour));
    quietTickOfFew.add(quietTick(few, hour));
    scan.add(raw.scan());
    long now = takeDue(Math.max(hour, Population.FIRST_DUE - HOUR));
    getPutDelete.add((double) raw.getPutDelete(DUE) / DUE);
    few.tick(now);
    many.commit();
    return now;
  }

  private static double quietTick(LeadPartition partition, long hour) {
    long looks = partition.looks();
    long instant = hour;
    long begin = System.nanoTime();
    for (int i = 0; i < QUIET_TICKS; i++) {
      instant += TICK;
      partition.tick(instant);
    }
    long took = System.nanoTime() - begin;
    if (partition.looks() != looks) {
      throw new IllegalStateException("leads were due when nothing was to be");
    }
    return (double) took / QUIET_TICKS;
  }

  /** Ticks from hour to hour, on which decays fall, until enough leads were due. */
  private long takeDue(long from) {
    long looks = many.looks();
    long hour = from;
    long begin = System.nanoTime();
    while (many.looks() - looks < DUE) {
      hour += HOUR;
      many.tick(hour);
    }
    long took = System.nanoTime() - begin;
    dueLead.add((double) took / (many.looks() - looks));
    return hour;
  }
}
