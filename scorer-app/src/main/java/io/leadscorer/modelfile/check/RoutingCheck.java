package io.leadscorer.modelfile.check;

import io.leadscorer.domain.handoff.Route;
import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.modelfile.PlacedRouting;
import io.leadscorer.modelfile.RoutingReader;
import java.util.List;

/** Checks the terms of handing leads over for what they mean, after they could be read. */
public final class RoutingCheck {
  private RoutingCheck() {}

  /**
   * Reads terms and checks their meaning.
   *
   * @param fileName named in findings
   * @throws io.leadscorer.modelfile.ModelFileException when they cannot be read, with all that is
   *     wrong with them
   */
  public static CheckedRouting check(String fileName, String yamlText) {
    PlacedRouting placed = RoutingReader.readWithPlaces(fileName, yamlText);
    Routing routing = placed.routing();
    Remarks remarks = new Remarks(fileName, placed.places());
    List<Route> routes = routing.routes();
    if (asksForSomething(routes.get(routes.size() - 1))) {
      remarks.warning(
          "routes",
          "ends without a route for all leads, so that nobody gets those that none takes; end it with"
              + " one that has no 'when', like {route: everyone, pool: sales}");
    }
    return new CheckedRouting(routing, remarks.byLine());
  }

  private static boolean asksForSomething(Route route) {
    return !route.regions().isEmpty()
        || !route.industries().isEmpty()
        || !route.tiers().isEmpty()
        || route.dealFrom() != null
        || route.dealTo() != null;
  }
}
