package io.leadscorer.domain.flow;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.domain.score.Scorer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Many leads live while models are published, with re-scores that go on at any pace. */
final class Published {
  private final Lives lives;
  private final Ticking ticking;
  private final Random random;

  Published(Lives lives, Ticking ticking, long seed) {
    this.lives = lives;
    this.ticking = ticking;
    this.random = new Random(seed);
  }

  /**
   * Something is published, or a model is retired.
   *
   * @param model null where the model of the id is retired
   */
  record Publication(long at, String modelId, @Nullable ScoringModel model) {
    static Publication of(long at, ScoringModel model) {
      return new Publication(at, model.id(), model);
    }

    private Edition edition(LeadFlow flow, ScoringModel retired) {
      return model == null
          ? new Edition(retired.modelVersion(), at, null)
          : Edition.published(new Scorer(model), at);
    }
  }

  /** The partition in the end, of which all leads stand under the newest versions. */
  LeadPartition live(List<ScoringModel> begin, List<Publication> publications) {
    LeadPartition partition = new LeadPartition(begin);
    Deque<Publication> coming = new ArrayDeque<>(publications);
    Ticking.Ticks ticks = ticks(partition);
    LiveLog log = new LiveLog(partition);
    log.fileCompaniesKnownBefore(lives);
    long last = lives.turns().get(0).fact().at();
    for (Lives.Turn turn : lives.turns()) {
      last = publish(coming, last, turn.fact().at(), ticks, partition, begin);
      ticking.between(last, turn.fact().at(), random, ticks);
      log.take(turn);
      last = turn.fact().at();
    }
    last = publish(coming, last, lives.until(), ticks, partition, begin);
    ticking.between(last, lives.until(), random, ticks);
    boolean rescored = false;
    while (!rescored) {
      rescored = partition.flow().rescore(7);
    }
    while (!partition.flow().tick(lives.until(), 256)) {
      // The rest is due by now.
    }
    return partition;
  }

  private long publish(
      Deque<Publication> coming,
      long from,
      long before,
      Ticking.Ticks ticks,
      LeadPartition partition,
      List<ScoringModel> begin) {
    long last = from;
    while (!coming.isEmpty() && coming.getFirst().at() < before) {
      Publication next = coming.removeFirst();
      ticking.between(last, next.at(), random, ticks);
      partition.flow().publish(next.edition(partition.flow(), begin.get(begin.size() - 1)));
      last = Math.max(last, next.at());
    }
    return last;
  }

  private Ticking.Ticks ticks(LeadPartition partition) {
    return new Ticking.Ticks() {
      @Override
      public void all(long until) {
        while (!partition.flow().tick(until, 256)) {
          // As a drain goes on.
        }
        rescoreSome();
      }

      @Override
      public void some(long until, int most) {
        partition.flow().tick(until, most);
        rescoreSome();
      }

      private void rescoreSome() {
        if (random.nextInt(20) == 0) {
          partition.flow().rescore(1 + random.nextInt(3));
        }
      }
    };
  }

  /** The tier changes of a lead after an instant, whatever was told of it before. */
  static List<Outcome.TierChange> changesAfter(
      long at, String leadId, String modelId, LeadPartition partition) {
    return partition.outcomes().stream()
        .filter(Outcome.TierChange.class::isInstance)
        .map(Outcome.TierChange.class::cast)
        .filter(change -> change.leadId().equals(leadId) && change.modelId().equals(modelId))
        .filter(change -> change.effectiveAt() > at)
        .toList();
  }
}
