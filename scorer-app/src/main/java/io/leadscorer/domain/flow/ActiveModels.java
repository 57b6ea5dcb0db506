package io.leadscorer.domain.flow;

import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.score.Outbox;
import io.leadscorer.domain.score.Scorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The models by which the leads of a partition are scored, the one that was published first before
 * the others. One of them is primary; the rest are its shadows.
 */
public final class ActiveModels {
  private final String primary;
  private final Outbox out;
  private final List<ModelLine> lines = new ArrayList<>();

  /**
   * Models of which none is published yet.
   *
   * @param primary id of the primary model
   * @param out is told what becomes of the leads
   */
  public ActiveModels(String primary, Outbox out) {
    this.primary = primary;
    this.out = out;
  }

  /** Models that hold before anything is counted; the first is primary. */
  public static ActiveModels always(List<Scorer> scorers, Outbox out) {
    ActiveModels active = new ActiveModels(scorers.get(0).model().id(), out);
    scorers.forEach(scorer -> active.add(Edition.always(scorer)));
    return active;
  }

  /** Adds what came into force after all that is here. */
  public void add(Edition edition) {
    String modelId = edition.model().id();
    ModelLine line = line(modelId);
    if (line == null) {
      line = new ModelLine(modelId, modelId.equals(primary) ? out : new ShadowOutbox(out));
      lines.add(line);
    }
    line.add(edition);
  }

  /** The newest edition of a model; null where there is none, or it was retired. */
  public @Nullable Edition newest(String modelId) {
    ModelLine line = line(modelId);
    return line == null || line.newest().retires() ? null : line.newest();
  }

  boolean isPrimary(ModelLine line) {
    return line.modelId().equals(primary);
  }

  /**
   * The instant before which nothing is left to be told under the primary model: that at which the
   * oldest version came into force that leads have yet to be brought under.
   */
  public long owedFrom() {
    ModelLine line = line(primary);
    return line == null ? Time.NEVER : line.owedFrom();
  }

  List<ModelLine> lines() {
    return lines;
  }

  @Nullable ModelLine line(String modelId) {
    for (ModelLine line : lines) {
      if (line.modelId().equals(modelId)) {
        return line;
      }
    }
    return null;
  }

  /**
   * What decides on which facts are taken, for all models alike: the primary model, or the oldest
   * until that is published.
   */
  Scorer primary() {
    Edition edition = newest(primary);
    return Objects.requireNonNull(
        edition == null ? lines.get(0).newest().scorer() : edition.scorer());
  }

  /** Whether all leads are sure to stand under the newest versions. */
  boolean areSettled() {
    for (ModelLine line : lines) {
      if (!line.isSettled()) {
        return false;
      }
    }
    return true;
  }

  /**
   * All leads stand under the newest versions by now; what they stood under before is forgotten.
   */
  void settle() {
    lines.removeIf(line -> line.newest().retires());
    lines.forEach(ModelLine::settle);
  }

  /** Reads what leads are to be brought over by. */
  FactLedger.Reader reader(FactLedger ledger) {
    long earliest = Long.MAX_VALUE;
    long latest = 0;
    for (Edition edition : editions()) {
      if (!edition.isSettled()) {
        earliest = Math.min(earliest, edition.from());
        latest = Math.max(latest, edition.from());
      }
    }
    return ledger.reader(earliest, latest);
  }

  /** All editions that leads may still stand under, those of one model in their order. */
  public List<Edition> editions() {
    return lines.stream().flatMap(line -> line.editions().stream()).toList();
  }
}
