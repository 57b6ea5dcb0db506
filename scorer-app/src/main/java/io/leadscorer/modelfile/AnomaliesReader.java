package io.leadscorer.modelfile;

import io.leadscorer.domain.model.Anomalies;
import io.leadscorer.domain.model.ManyLeads;
import io.leadscorer.domain.model.Suspicion;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what people are alerted of. */
final class AnomaliesReader {
  private static final String MANY_LEADS = "{leads: 5, within: 24h}";
  private static final String SUSPICION = "{rule: invalid_email, while: {email_status: invalid}}";

  private static final Pattern IP_V4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

  /** What has a colon and begins so is parsed, and never looked up. */
  private static final Pattern LIKE_IP_V6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:][0-9A-Fa-f:.]*");

  private static final Kind<String> ADDRESS =
      new Kind<>(
          "an IP address",
          "\"203.0.113.7\"",
          "",
          scalar -> isAddress(scalar.getValue()) ? scalar.getValue() : null);

  private final Names ruleNames;

  AnomaliesReader(Names ruleNames) {
    this.ruleNames = ruleNames;
  }

  private static boolean isAddress(String text) {
    return IP_V4.matcher(text).matches() || (LIKE_IP_V6.matcher(text).matches() && isIpV6(text));
  }

  private static boolean isIpV6(String text) {
    try {
      InetAddress.getAllByName(text);
      return true;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  Anomalies read(YamlMap model) {
    if (!model.has("anomalies")) {
      return Anomalies.NONE;
    }
    return model.requiredMap(
        "anomalies",
        "{many_leads_one_ip: %s}".formatted(MANY_LEADS),
        map ->
            new Anomalies(
                map.has("many_leads_one_ip")
                    ? map.requiredMap("many_leads_one_ip", MANY_LEADS, AnomaliesReader::manyLeads)
                    : null,
                suspicions(map)));
  }

  private static ManyLeads manyLeads(YamlMap map) {
    return new ManyLeads(
        map.required("leads", Scalars.whole(2, 1000)).get(),
        map.required("within", Quantities.POSITIVE_DURATION).get(),
        new HashSet<>(
            map.optionalList("except", "[\"203.0.113.7\"]", item -> item.read(ADDRESS).get())));
  }

  private List<Suspicion> suspicions(YamlMap map) {
    return map.optionalList(
        "suspicious_profile",
        "[" + SUSPICION + "]",
        item ->
            item.map(
                SUSPICION,
                rule ->
                    new Suspicion(
                        ruleNames.read(rule, "rule"),
                        ProfileRulesReader.CONDITIONS.required(rule, "while"))));
  }
}
