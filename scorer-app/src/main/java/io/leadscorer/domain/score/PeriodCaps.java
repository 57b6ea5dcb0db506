package io.leadscorer.domain.score;

import io.leadscorer.domain.model.Cap;
import io.leadscorer.domain.model.EventRule;
import io.leadscorer.domain.model.RuleGroup;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.model.ZoneCalendar;
import io.leadscorer.domain.state.Tallies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Caps on what is earned in a local period. Its earliest hours earn first; within an hour, the
 * earlier rules of the model; the last to earn may earn a part.
 */
final class PeriodCaps {
  private final ZoneCalendar calendar;
  private final EventRule[] rules;
  private final List<RuleGroup> groups;
  private final List<Integer> capped = new ArrayList<>();
  private final boolean[] concerned;

  PeriodCaps(ScoringModel model) {
    this.calendar = model.calendar();
    this.rules = model.eventRules().toArray(EventRule[]::new);
    this.groups = model.groups();
    this.concerned = new boolean[rules.length];
    for (int g = 0; g < groups.size(); g++) {
      List<EventRule> ofGroup = groups.get(g).rules();
      if (isEarned(groups.get(g).cap()) || ofGroup.stream().anyMatch(r -> isEarned(r.cap()))) {
        capped.add(g);
        ofGroup.forEach(rule -> concerned[rule.index()] = true);
      }
    }
  }

  private static boolean isEarned(Cap cap) {
    return cap instanceof Cap.Earned;
  }

  /** Whether what a rule's events earn depends on others of their period. */
  boolean concern(int rule) {
    return concerned[rule];
  }

  /** What is left at an instant of what was earned. */
  Held held(Tallies tallies, long at, long[] ofRules) {
    if (capped.isEmpty()) {
      return new Held(ofRules, ofRules);
    }
    Held held = new Held(ofRules, new long[ofRules.length]);
    for (int group : capped) {
      addUp(group, tallies, at, held);
    }
    return held;
  }

  /**
   * Thousandths by rule.
   *
   * @param alone what each rule would bring without the cap of its group
   * @param inGroup what it brings within it; of meaning where that is a cap on what is earned
   */
  @SuppressWarnings("ArrayRecordComponent") // two results, read at once
  record Held(long[] alone, long[] inGroup) {}

  private void addUp(int group, Tallies tallies, long at, Held held) {
    int[] rows = rowsInOrder(group, tallies);
    Allowance ofGroup = new Allowance(groups.get(group).cap());
    Allowance[] ofRules = new Allowance[rules.length];
    for (EventRule rule : groups.get(group).rules()) {
      ofRules[rule.index()] = new Allowance(rule.cap());
    }
    for (int row : rows) {
      EventRule rule = rules[tallies.rule(row)];
      long hour = Time.startOf(tallies.hour(row));
      long earned = ofRules[rule.index()].grant(tallies.count(row) * rule.points(), hour);
      // What costs points neither takes room in its group nor makes any.
      long inGroup = earned > 0 ? ofGroup.grant(earned, hour) : earned;
      long kept = kept(rule, earned, hour, at);
      held.alone[rule.index()] += kept;
      held.inGroup[rule.index()] += inGroup == earned ? kept : kept(rule, inGroup, hour, at);
    }
  }

  /** What is left of whole events, and of the part that the last one earned. */
  private static long kept(EventRule rule, long earned, long hour, long at) {
    if (earned == 0) {
      return 0;
    }
    long events = earned / rule.points();
    return events * rule.decay().kept(rule.points(), hour, at)
        + rule.decay().kept(earned - events * rule.points(), hour, at);
  }

  /** The rows of a group by hour and rule. Rows mostly come in order, so few have to move. */
  private int[] rowsInOrder(int group, Tallies tallies) {
    int[] rows = new int[tallies.size()];
    int size = 0;
    for (int row = 0; row < rows.length; row++) {
      EventRule rule = rules[tallies.rule(row)];
      if (rule.group() == group) {
        int place = size++;
        while (place > 0 && isBefore(tallies, row, rows[place - 1])) {
          rows[place] = rows[place - 1];
          place--;
        }
        rows[place] = row;
      }
    }
    return Arrays.copyOf(rows, size);
  }

  private static boolean isBefore(Tallies tallies, int row, int other) {
    int hours = Integer.compare(tallies.hour(row), tallies.hour(other));
    return hours < 0 || (hours == 0 && tallies.rule(row) < tallies.rule(other));
  }

  /** What may still be earned in the period that the hours have come to. */
  private final class Allowance {
    private final Cap cap;
    private long periodEnd = Long.MIN_VALUE;
    private long left;

    private Allowance(Cap cap) {
      this.cap = cap;
    }

    /** Takes as many of some points, which may be a cost, as there is room for. */
    private long grant(long points, long hour) {
      if (!(cap instanceof Cap.Earned earned)) {
        return points;
      }
      if (hour >= periodEnd) {
        periodEnd = earned.period().endAfter(hour, calendar);
        left = earned.points();
      }
      long granted = Math.min(left, Math.abs(points));
      left -= granted;
      return points < 0 ? -granted : granted;
    }
  }

  /** Whether nothing is left of all that an hour's events could take room from. */
  boolean over(int ruleIndex, long hour, long at) {
    EventRule rule = rules[ruleIndex];
    if (!concerned[ruleIndex]) {
      return true;
    }
    long fades = rule.decay().horizon();
    if (fades == Time.NEVER || at < hour + fades) {
      return false;
    }
    // A rule's period may reach into a further one of its group.
    long end = endOf(rule.cap(), hour);
    return at >= endOf(groups.get(rule.group()).cap(), end - 1) + fades;
  }

  private long endOf(Cap cap, long instant) {
    return cap instanceof Cap.Earned earned
        ? earned.period().endAfter(instant, calendar)
        : instant + 1;
  }
}
