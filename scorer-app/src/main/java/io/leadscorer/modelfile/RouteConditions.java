package io.leadscorer.modelfile;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a route asks of a lead: an empty set, or no bound, asks for nothing.
 *
 * @param dealFrom least deal size in whole US dollars
 * @param dealTo greatest deal size
 */
record RouteConditions(
    Set<String> regions,
    Set<String> industries,
    Set<String> tiers,
    @Nullable Long dealFrom,
    @Nullable Long dealTo) {
  static final String LIKE = "{regions: [kr], tiers: [HOT]}";
  static final RouteConditions NONE = new RouteConditions(Set.of(), Set.of(), Set.of(), null, null);

  private static final Kind<Long> DEAL_SIZE =
      new Kind<>("a whole number of US dollars", "100000", 0L, Scalars.WHOLE.parser())
          .where(size -> size >= 0, "must not be less than 0");

  /** The size of a deal, both bounds included. */
  private record Size(@Nullable Long from, @Nullable Long to) {
    private static final Size ANY = new Size(null, null);
  }

  static RouteConditions read(YamlMap when) {
    if (when.isEmpty() && when.self().isMap()) {
      when.self().wrong("asks for nothing; leave it out of a route that takes all leads");
    }
    Set<String> regions = lowerCase(words(when, "regions", "[kr]"));
    Set<String> industries = lowerCase(words(when, "industries", "[saas]"));
    Set<String> tiers = words(when, "tiers", "[HOT]");
    Size size =
        when.has("deal_size_usd")
            ? when.requiredMap("deal_size_usd", "{from: 100000}", RouteConditions::size)
            : Size.ANY;
    return new RouteConditions(regions, industries, tiers, size.from(), size.to());
  }

  /** Whether whatever meets others meets these. */
  boolean takeAllOf(RouteConditions others) {
    return takeAllOf(regions, others.regions)
        && takeAllOf(industries, others.industries)
        && takeAllOf(tiers, others.tiers)
        && takeSizesOf(others);
  }

  private static boolean takeAllOf(Set<String> wanted, Set<String> others) {
    return wanted.isEmpty() || (!others.isEmpty() && wanted.containsAll(others));
  }

  private boolean takeSizesOf(RouteConditions others) {
    if (dealFrom == null && dealTo == null) {
      return true;
    }
    // A deal of unknown size meets no bound.
    if (others.dealFrom == null && others.dealTo == null) {
      return false;
    }
    return (dealFrom == null || (others.dealFrom != null && others.dealFrom >= dealFrom))
        && (dealTo == null || (others.dealTo != null && others.dealTo <= dealTo));
  }

  private static Size size(YamlMap map) {
    Long from = bound(map, "from");
    Long to = bound(map, "to");
    if (map.isEmpty() && map.self().isMap()) {
      map.self().wrong("asks for nothing; write from, to or both");
    } else if (from != null && to != null && from > to) {
      map.self().wrong("is from %d to %d; no deal is of that size".formatted(from, to));
    }
    return new Size(from, to);
  }

  private static @Nullable Long bound(YamlMap size, String name) {
    return size.has(name) ? size.required(name, DEAL_SIZE).read() : null;
  }

  private static Set<String> words(YamlMap map, String name, String like) {
    if (!map.has(name)) {
      return Set.of();
    }
    YamlValue list = map.requiredValue(name, like);
    Set<String> words = new HashSet<>(list.list(like, item -> item.read(Scalars.TEXT).get()));
    if (list.isList() && words.isEmpty()) {
      list.wrong(
          "is empty, so it asks for nothing; name some, like %s, or leave it out".formatted(like));
    }
    return words;
  }

  private static Set<String> lowerCase(Set<String> words) {
    Set<String> lower = new HashSet<>();
    words.forEach(word -> lower.add(word.toLowerCase(Locale.ROOT)));
    return lower;
  }
}
