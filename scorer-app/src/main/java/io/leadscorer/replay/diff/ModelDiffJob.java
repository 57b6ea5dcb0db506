package io.leadscorer.replay.diff;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.MovedLead;
import io.leadscorer.domain.score.RuleShifts;
import io.leadscorer.domain.score.TierMove;
import io.leadscorer.replay.PairedReplay;
import io.leadscorer.replay.ReplayProgress;
import io.leadscorer.replay.diff.ModelDiff.Side;
import io.leadscorer.replay.input.BadLine;
import io.leadscorer.replay.input.InputFile;
import io.leadscorer.replay.input.LoadedInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Scores the same files under two models and compares what comes of it. */
public final class ModelDiffJob {
  private final ScoringModel a;
  private final ScoringModel b;
  private final Duration retention;
  private final long until;

  /**
   * @param retention how long events can be told apart by their ids
   * @param until where the clock ends, in UTC milliseconds
   */
  public ModelDiffJob(ScoringModel a, ScoringModel b, Duration retention, long until) {
    this.a = a;
    this.b = b;
    this.retention = retention;
    this.until = until;
  }

  /**
   * Runs it.
   *
   * @param top how many of the leads that moved are named
   * @param badLines is told each line that cannot be taken, before the first record is
   * @throws io.leadscorer.replay.input.InputFileException when a file cannot be read
   */
  public ModelDiff run(
      List<InputFile> inputs, int top, Consumer<BadLine> badLines, ReplayProgress progress) {
    LoadedInput input = LoadedInput.load(inputs, until);
    input.badLines().forEach(badLines);
    SideTally ofA = new SideTally();
    SideTally ofB = new SideTally();
    PairedReplay replay = new PairedReplay(a, ofA, b, ofB, retention);
    replay.play(input, until, progress);
    Standing underA = new Standing(a, replay.leadsOfFirst(), until);
    Standing underB = new Standing(b, replay.leadsOfSecond(), until);

    Set<String> leads = new TreeSet<>(underA.leads());
    leads.addAll(underB.leads());
    List<MovedLead> moved = moved(leads, underA, underB);
    RuleShifts rules = new RuleShifts();
    moved.forEach(lead -> rules.add(underA.points(lead.leadId()), underB.points(lead.leadId())));
    return new ModelDiff(
        side(a, underA, ofA, replay.refusedByFirst()),
        side(b, underB, ofB, replay.refusedBySecond()),
        input.arrivals().size(),
        input.later(),
        input.badLines().size(),
        until,
        byTiers(moved, underA, underB),
        leads.size() - moved.size(),
        Gains.between(ofA.handoffs(), ofB.handoffs()),
        Gains.between(ofA.hotMqls(), ofB.hotMqls()),
        rules.heaviestFirst(),
        farthest(moved, top));
  }

  private static List<MovedLead> moved(Set<String> leads, Standing a, Standing b) {
    List<MovedLead> moved = new ArrayList<>();
    for (String lead : leads) {
      TierMove tiers = new TierMove(a.tier(lead), b.tier(lead));
      if (!tiers.from().equals(tiers.to())) {
        moved.add(new MovedLead(lead, tiers, a.score(lead), b.score(lead)));
      }
    }
    return moved;
  }

  private static Map<TierMove, Long> byTiers(List<MovedLead> moved, Standing a, Standing b) {
    Map<TierMove, Long> counts =
        new TreeMap<>(
            Comparator.<TierMove>comparingInt(move -> a.rank(move.from()))
                .thenComparingInt(move -> b.rank(move.to()))
                .thenComparing(TierMove::toString));
    moved.forEach(lead -> counts.merge(lead.tiers(), 1L, Long::sum));
    return new LinkedHashMap<>(counts);
  }

  private static List<MovedLead> farthest(List<MovedLead> moved, int top) {
    return moved.stream().sorted(MovedLead.FARTHEST_FIRST).limit(top).toList();
  }

  private static Side side(ScoringModel model, Standing leads, SideTally tally, long refused) {
    return new Side(model.id(), model.version(), leads.leadsByTier(), tally.tierChanges(), refused);
  }
}
