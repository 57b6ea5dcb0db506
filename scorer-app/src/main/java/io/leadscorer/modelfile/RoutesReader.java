package io.leadscorer.modelfile;

import io.leadscorer.domain.handoff.Route;
import io.leadscorer.domain.handoff.Seniority;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the ways that leads take to pools of representatives, of which the first is taken. */
final class RoutesReader {
  private static final String ROUTE = "{route: everyone, pool: sales}";

  private final Names names = new Names("route");

  /** Those of the routes that were read without a finding, by the routes' names. */
  private final Map<String, RouteConditions> conditions = new LinkedHashMap<>();

  List<Route> read(YamlMap routing) {
    YamlValue list = routing.requiredValue("routes", "[" + ROUTE + "]");
    List<Route> routes = list.list("[" + ROUTE + "]", item -> item.map(ROUTE, this::route));
    if (list.isList() && routes.isEmpty()) {
      list.wrong("is empty; write the routes, the last one for all leads, like " + ROUTE);
    }
    return routes;
  }

  private Route route(YamlMap map) {
    String name = names.read(map, "route");
    RouteConditions asked = conditions(map, name);
    String pool = map.required("pool", Names.NAME).get();
    return new Route(
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
  }

  private RouteConditions conditions(YamlMap map, String route) {
    int before = map.self().findings().count();
    RouteConditions asked =
        map.has("when")
            ? map.requiredMap("when", RouteConditions.LIKE, RouteConditions::read)
            : RouteConditions.NONE;
    // What was misread may seem to take more than it does.
    if (map.self().findings().count() == before) {
      refuseHidden(map, asked);
      if (!route.isEmpty()) {
        conditions.putIfAbsent(route, asked);
      }
    }
    return asked;
  }

  private void refuseHidden(YamlMap map, RouteConditions asked) {
    for (Map.Entry<String, RouteConditions> earlier : conditions.entrySet()) {
      if (earlier.getValue().takeAllOf(asked)) {
        map.self()
            .wrong(
                "is never reached: route '%s' before it takes all %s; write '%s' after it"
                    .formatted(
                        earlier.getKey(),
                        earlier.getValue().equals(RouteConditions.NONE) ? "leads" : "its leads",
                        earlier.getKey()));
        return;
      }
    }
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
}
