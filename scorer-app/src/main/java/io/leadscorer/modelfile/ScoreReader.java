package io.leadscorer.modelfile;

import io.leadscorer.domain.model.ScoreBounds;

/** Reads where scores end. */
final class ScoreReader {
  static final String UNBOUNDED = "unbounded";

  private static final String LIKE = "{from: 0, to: 100}";

  private static final Kind<Integer> BOUND = Quantities.score(ScoreBounds.UNBOUNDED);

  private ScoreReader() {}

  static ScoreBounds read(YamlMap model) {
    if (!model.has("score")) {
      return ScoreBounds.ZERO_TO_HUNDRED;
    }
    YamlValue score = model.requiredValue("score", LIKE);
    return score.written().equals(UNBOUNDED)
        ? ScoreBounds.UNBOUNDED
        : score.map(LIKE + ", or " + UNBOUNDED, ScoreReader::bounds);
  }

  /** A side that is not written is open. */
  private static ScoreBounds bounds(YamlMap map) {
    Field<Integer> from = map.optional("from", BOUND, ScoreBounds.UNBOUNDED.from());
    Field<Integer> to = map.optional("to", BOUND, ScoreBounds.UNBOUNDED.to());
    if (map.isEmpty() && map.self().isMap()) {
      map.self().wrong("is empty; write %s, or %s".formatted(LIKE, UNBOUNDED));
    }
    Integer lowest = from.read();
    Integer highest = to.read();
    if (lowest != null && highest != null && lowest >= highest) {
      to.source()
          .wrong(
              "is %s, but must be more than from, which is %s"
                  .formatted(to.source().written(), from.source().written()));
      // So that no tier is held to bounds that are wrong themselves.
      return ScoreBounds.UNBOUNDED;
    }
    return new ScoreBounds(
        lowest == null ? ScoreBounds.UNBOUNDED.from() : lowest,
        highest == null ? ScoreBounds.UNBOUNDED.to() : highest);
  }
}
