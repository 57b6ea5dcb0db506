package io.leadscorer.modelfile;

import io.leadscorer.domain.model.Season;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the months in which parts of the score count more or less. */
final class SeasonsReader {
  private static final String SEASON =
      "{season: budget_close, industries: [saas], months: [11, 12], factor: 2,"
          + " dimensions: [timing]}";

  private SeasonsReader() {}

  static List<Season> read(YamlMap model, References references) {
    Names names = new Names("season");
    return model.optionalList(
        "seasons",
        "[" + SEASON + "]",
        item -> item.map(SEASON, season -> season(season, references, names)));
  }

  private static Season season(YamlMap map, References references, Names names) {
    return new Season(
        names.read(map, "season"),
        set(map, "industries", "[saas]", Scalars.TEXT),
        set(map, "months", "[11, 12]", Scalars.whole(1, 12)),
        set(map, "dimensions", "[timing]", references.dimension()),
        map.required("factor", Quantities.FACTOR).get());
  }

  private static <T> Set<T> set(YamlMap map, String field, String like, Kind<T> kind) {
    return new HashSet<>(map.requiredList(field, like, item -> item.read(kind).get()));
  }
}
