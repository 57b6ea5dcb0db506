package io.leadscorer.domain.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.score.Outcome;
import java.util.Comparator;
import java.util.List;

/**
 * Ticks a partition and holds what is told between two records to the order of due instants, and of
 * leads at one instant.
 */
final class Drains implements Ticking.Ticks {
  private static final Comparator<Outcome> ORDER =
      Comparator.comparingLong(Outcome::effectiveAt).thenComparing(Outcome::leadId);

  private final LeadPartition partition;

  /** Where the outcomes begin that have an order, and how far it was looked at. */
  private int from;

  private int checked;
  private int compared;

  Drains(LeadPartition partition) {
    this.partition = partition;
  }

  /** How many outcomes followed another in a drain. */
  int compared() {
    return compared;
  }

  /** A record came in between: what follows has an order of its own. */
  void interrupted() {
    from = partition.outcomes().size();
    checked = from;
  }

  @Override
  public void all(long until) {
    takeCompanies(until);
    boolean done = false;
    while (!done) {
      done = partition.flow().tick(until, 256);
    }
    check();
  }

  @Override
  public void some(long until, int most) {
    takeCompanies(until);
    partition.flow().tick(until, most);
    check();
  }

  /** A change of a company brings its leads up to it, out of the order of other leads. */
  private void takeCompanies(long until) {
    if (partition.hasUntakenCompanies()) {
      partition.flow().tick(until, 0);
      interrupted();
    }
  }

  private void check() {
    List<Outcome> outcomes = partition.outcomes();
    for (; checked < outcomes.size(); checked++) {
      if (checked > from) {
        Outcome before = outcomes.get(checked - 1);
        assertThat(ORDER.compare(before, outcomes.get(checked)))
            .as("%s before %s", before, outcomes.get(checked))
            .isNotPositive();
        compared++;
      }
    }
  }
}
