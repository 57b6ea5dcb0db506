package io.leadscorer.modelfile;

import io.leadscorer.domain.handoff.BriefTerms;
import io.leadscorer.domain.handoff.Escalations;
import io.leadscorer.domain.handoff.Route;
import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.domain.handoff.Seniority;
import io.leadscorer.domain.handoff.TierTerms;
import io.leadscorer.domain.handoff.Verification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads the terms of handing leads over: {@code routing.yaml} (handoff.md). */
public final class RoutingReader {
  private static final String SHIPPED = "/routing/routing.yaml";
  private static final String TIER = "{contact_within: 24h, seniority: [senior, junior]}";

  private static final Kind<Seniority> SENIORITY = Scalars.oneOf("a seniority", Seniority.class);

  private static final Kind<String> NAME =
      new Kind<>(
          "a name of lower-case letters, digits and '-'",
          "default",
          "",
          scalar ->
              scalar.getValue().matches("[a-z0-9][a-z0-9-]*")
                  ? Scalars.TEXT.parser().parse(scalar)
                  : null);

  private static final Pattern PERCENT = Pattern.compile("[1-9][0-9]{0,3}(\\.[0-9])?%");

  /** A share of a limit, which may be more than the whole, in thousandths. */
  private static final Kind<Integer> SHARE =
      new Kind<>(
          "a percentage from 1% to 1000%",
          "75%",
          1,
          scalar -> {
            String text = scalar.getValue();
            if (!PERCENT.matcher(text).matches()) {
              return null;
            }
            int thousandths =
                new BigDecimal(text.substring(0, text.length() - 1)).movePointRight(1).intValue();
            return thousandths > 10_000 ? null : thousandths;
          });

  private RoutingReader() {}

  /**
   * Reads terms.
   *
   * @param fileName named in findings
   * @throws ModelFileException with all that is wrong with them
   */
  public static Routing read(String fileName, String yamlText) {
    return readWithPlaces(fileName, yamlText).routing();
  }

  /**
   * Reads terms, and where their parts stand.
   *
   * @param fileName named in findings
   * @throws ModelFileException with all that is wrong with them
   */
  public static PlacedRouting readWithPlaces(String fileName, String yamlText) {
    Findings findings = new Findings(fileName);
    YamlValue document = DocumentReader.read(yamlText, findings);
    Routing routing = document.map("routing: default", RoutingReader::routing);
    findings.throwIfAny();
    return new PlacedRouting(routing, Places.of(document));
  }

  /** The text of the terms that ship with the product. */
  public static String shippedText() {
    try (InputStream text =
        Objects.requireNonNull(RoutingReader.class.getResourceAsStream(SHIPPED), SHIPPED)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped routing cannot be read", e);
    }
  }

  /** The terms that ship with the product. */
  public static Routing shipped() {
    return read("routing.yaml", shippedText());
  }

  private static Routing routing(YamlMap map) {
    map.required("routing", NAME);
    int version = map.required("version", Scalars.whole(1, Integer.MAX_VALUE)).get();
    Map<String, TierTerms> tiers = new LinkedHashMap<>();
    map.requiredMap(
        "tiers",
        "{HOT: " + TIER + "}",
        byName ->
            byName.each((name, value) -> tiers.put(name, value.map(TIER, RoutingReader::tier))));
    TierTerms otherTiers = map.requiredMap("other_tiers", TIER, RoutingReader::tier);
    Escalations escalations =
        map.requiredMap(
            "escalate",
            "{at_risk: 75%, overdue: 100%, overdue_again: 150%}",
            RoutingReader::escalations);
    Verification verification =
        map.requiredMap(
            "verification",
            "{required: false, call: 5m, within: 24h}",
            fields ->
                new Verification(
                    fields.required("required", Scalars.FLAG).get(),
                    fields.required("call", Quantities.DURATION).get(),
                    fields.required("within", Quantities.POSITIVE_DURATION).get()));
    BriefTerms brief =
        map.requiredMap(
            "brief",
            "{touches: 20, downloads: [content_download]}",
            fields ->
                new BriefTerms(
                    fields.required("touches", Scalars.whole(0, 1000)).get(),
                    new HashSet<>(
                        fields.requiredList(
                            "downloads",
                            "[content_download]",
                            item -> item.read(Scalars.TEXT).get()))));
    int target =
        map.requiredMap(
            "contact_rate",
            "{target: 95%}",
            fields -> fields.required("target", Quantities.PERCENTAGE).get());
    List<Route> routes = new RoutesReader().read(map);
    return new Routing(
        version, tiers, otherTiers, escalations, verification, brief, target, routes);
  }

  private static TierTerms tier(YamlMap map) {
    return new TierTerms(
        map.required("contact_within", Quantities.POSITIVE_DURATION).get(),
        seniority(map.requiredValue("seniority", "[senior, junior]")));
  }

  /** An order of choice, in which nobody comes twice. */
  static List<Seniority> seniority(YamlValue value) {
    List<Seniority> order = value.list("[senior, junior]", item -> item.read(SENIORITY).get());
    if (value.isList() && order.isEmpty()) {
      value.wrong("is empty; write whom to choose, best first, like [senior, junior]");
    } else if (order.stream().distinct().count() < order.size()) {
      value.wrong("names one seniority twice; write each once, best first");
    }
    return order;
  }

  private static Escalations escalations(YamlMap map) {
    Order<Integer> rising = Order.rising();
    return new Escalations(
        share(map, "at_risk", rising),
        share(map, "overdue", rising),
        share(map, "overdue_again", rising));
  }

  private static int share(YamlMap map, String name, Order<Integer> rising) {
    Field<Integer> share = map.required(name, SHARE);
    rising.next(share);
    return share.get();
  }
}
