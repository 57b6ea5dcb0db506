package io.leadscorer.modelfile;

import io.leadscorer.domain.handoff.Route;
import io.leadscorer.domain.handoff.Seniority;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the ways that leads take to pools of representatives, of which the first is taken. */
final class RoutesReader {
  private static final String ROUTE = "{route: everyone, pool: sales}";
  private static final String WHEN = "{regions: [kr], tiers: [HOT]}";

  private final Names names = new Names("route");
  private @Nullable Route takesAll;

  /** What a route asks of a lead. */
  private record Asked(
      Set<String> regions,
      Set<String> industries,
      Set<String> tiers,
      @Nullable Long dealFrom,
      @Nullable Long dealTo) {
    private static final Asked NOTHING = new Asked(Set.of(), Set.of(), Set.of(), null, null);

    private boolean isNothing() {
      return equals(NOTHING);
    }
  }

  List<Route> read(YamlMap routing) {
    YamlValue list = routing.requiredValue("routes", "[" + ROUTE + "]");
    List<Route> routes = list.list("[" + ROUTE + "]", item -> item.map(ROUTE, this::route));
    if (list.isList() && routes.isEmpty()) {
      list.wrong("is empty; write the routes, the last one for all leads, like " + ROUTE);
    }
    return routes;
  }

  private Route route(YamlMap map) {
    if (takesAll != null) {
      map.self()
          .wrong(
              "is never reached: route '%s' before it takes all leads; give that conditions or write it last"
                  .formatted(takesAll.name()));
    }
    String name = names.read(map, "route");
    Asked asked =
        map.has("when") ? map.requiredMap("when", WHEN, RoutesReader::asked) : Asked.NOTHING;
    String pool = map.required("pool", Names.NAME).get();
    Route route =
        new Route(
            name,
            asked.regions(),
            asked.industries(),
            asked.tiers(),
            asked.dealFrom(),
            asked.dealTo(),
            pool,
            fallback(map, pool),
            map.has("manager") ? map.required("manager", Scalars.TEXT).get() : null,
            seniority(map));
    if (asked.isNothing()) {
      takesAll = route;
    }
    return route;
  }

  private static List<Seniority> seniority(YamlMap map) {
    return map.has("seniority")
        ? RoutingReader.seniority(map.requiredValue("seniority", "[senior]"))
        : List.of();
  }

  private static @Nullable String fallback(YamlMap map, String pool) {
    if (!map.has("fallback")) {
      return null;
    }
    Field<String> fallback = map.required("fallback", Names.NAME);
    if (pool.equals(fallback.read())) {
      fallback.source().wrong("is the route's own pool; name another, or leave it out");
    }
    return fallback.get();
  }

  private static Asked asked(YamlMap map) {
    Set<String> regions = lowerCase(map, "regions", "[kr]");
    Set<String> industries = lowerCase(map, "industries", "[saas]");
    Set<String> tiers =
        new HashSet<>(map.optionalList("tiers", "[HOT]", item -> item.read(Scalars.TEXT).get()));
    if (!map.has("deal_size_usd")) {
      return new Asked(regions, industries, tiers, null, null);
    }
    return map.requiredMap(
        "deal_size_usd",
        "{from: 100000}",
        size -> {
          Long from = bound(size, "from");
          Long to = bound(size, "to");
          if (from == null && to == null) {
            size.self().wrong("asks for nothing; write from, to or both");
          } else if (from != null && to != null && from > to) {
            size.self().wrong("is from %d to %d; no deal is of that size".formatted(from, to));
          }
          return new Asked(regions, industries, tiers, from, to);
        });
  }

  private static @Nullable Long bound(YamlMap size, String name) {
    return size.has(name) ? size.required(name, Scalars.WHOLE).read() : null;
  }

  private static Set<String> lowerCase(YamlMap map, String name, String like) {
    Set<String> words = new HashSet<>();
    map.optionalList(name, like, item -> item.read(Scalars.TEXT).get())
        .forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
    return words;
  }
}
