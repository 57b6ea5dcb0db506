package io.leadscorer.modelfile;

import io.leadscorer.domain.model.ScoreBounds;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Tier;
import java.util.ArrayList;
import java.util.List;

/** Reads the bands of scores, highest first. */
final class TiersReader {
  private static final String TIER = "{tier: HOT, from: 80, handoff: true}";

  /** How far a lead may fall without leaving its tier. */
  private static final Kind<Integer> HYSTERESIS =
      Quantities.score(new ScoreBounds(0, ScoreBounds.FARTHEST));

  private final Names names = new Names("tier");
  private final Order<Integer> falling = Order.falling();
  private final ScoreBounds score;

  TiersReader(ScoreBounds score) {
    this.score = score;
  }

  List<Tier> read(YamlMap model) {
    YamlValue list = model.requiredValue("tiers", "[" + TIER + "]");
    List<Field<Integer>> thresholds = new ArrayList<>();
    List<Tier> tiers =
        list.list("[" + TIER + "]", item -> item.map(TIER, map -> tier(map, thresholds)));
    if (list.isList()) {
      holdLastToTheLowest(list, thresholds);
    }
    return tiers;
  }

  private Tier tier(YamlMap map, List<Field<Integer>> thresholds) {
    String name = names.read(map, "tier");
    if (name.equals(ScoringModel.NO_TIER)) {
      map.self().wrong("NONE is the tier of leads without a score; name the tier otherwise");
    }
    Field<Integer> from = map.required("from", Quantities.score(score));
    falling.next(from);
    thresholds.add(from);
    return new Tier(
        name,
        from.get(),
        map.optional("hysteresis", HYSTERESIS, 0).get(),
        map.required("handoff", Scalars.FLAG).get(),
        map.has("stage") ? map.required("stage", DispositionsReader.STAGE).get() : null);
  }

  /** Scores without a lowest one count from zero. */
  private void holdLastToTheLowest(YamlValue list, List<Field<Integer>> thresholds) {
    int lowest = score.from() == ScoreBounds.UNBOUNDED.from() ? 0 : score.from();
    String written = Quantities.points(lowest);
    if (thresholds.isEmpty()) {
      list.wrong("is empty; write tiers, highest first, the last from " + written);
      return;
    }
    Field<Integer> last = thresholds.get(thresholds.size() - 1);
    Integer from = last.read();
    if (from != null && from != lowest) {
      last.source()
          .wrong(
              "is %s, but the last tier begins at %s".formatted(last.source().written(), written));
    }
  }
}
