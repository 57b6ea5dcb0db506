package io.leadscorer.modelfile;

import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.domain.model.Anomalies;
import io.leadscorer.domain.model.CountRule;
import io.leadscorer.domain.model.Decay;
import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.model.Gate;
import io.leadscorer.domain.model.Inactivity;
import io.leadscorer.domain.model.RecencyRule;
import io.leadscorer.domain.model.RepeatedAction;
import io.leadscorer.domain.model.ScoreBounds;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Tier;
import io.leadscorer.domain.model.Timing;
import io.leadscorer.domain.model.ZoneCalendar;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Reads scoring models. */
public final class ModelReader {
  private static final Kind<String> ID =
      new Kind<>(
          "a name of lower-case letters, digits and '-'",
          "b2b-4d",
          "",
          scalar -> {
            if (scalar.getValue().equals(Routing.ID)) {
              throw new Mistake(
                  "is 'routing', under which routing files are published; write another name");
            }
            return scalar.getValue().matches("[a-z0-9][a-z0-9-]*")
                ? Scalars.TEXT.parser().parse(scalar)
                : null;
          });

  private static final Kind<ZoneId> ZONE =
      new Kind<>(
          "a time zone",
          "Asia/Seoul",
          ZoneOffset.UTC,
          scalar -> {
            try {
              return ZoneId.of(scalar.getValue());
            } catch (DateTimeException e) {
              throw new Mistake(
                  "is '%s', which is not a time zone; %s"
                      .formatted(
                          scalar.getValue(),
                          Closest.advice(scalar.getValue(), ZoneId.getAvailableZoneIds())));
            }
          });

  private ModelReader() {}

  /**
   * Reads a model.
   *
   * @param fileName named in findings
   * @throws ModelFileException with all that is wrong with it
   */
  public static ScoringModel read(String fileName, String yamlText) {
    return readWithPlaces(fileName, yamlText).model();
  }

  /**
   * Reads a model, and where its parts stand.
   *
   * @param fileName named in findings
   * @throws ModelFileException with all that is wrong with it
   */
  public static PlacedModel readWithPlaces(String fileName, String yamlText) {
    Findings findings = new Findings(fileName);
    YamlValue document = DocumentReader.read(yamlText, findings);
    ScoringModel model = document.map("model: b2b-4d", ModelReader::model);
    findings.throwIfAny();
    holdToUnits(model, YamlMap.of(document));
    findings.throwIfAny();
    return new PlacedModel(model, Places.of(document));
  }

  /**
   * Reads a model that ships with the product.
   *
   * @throws IllegalArgumentException when none has that id
   */
  public static ScoringModel shipped(String id) {
    return read(id + ".yaml", ShippedModels.text(id));
  }

  private static void holdToUnits(ScoringModel model, YamlMap map) {
    try {
      model.units();
    } catch (ArithmeticException e) {
      map.requiredValue("dimensions", "")
          .wrong(
              "with the seasons' factors make fractions too fine for exact scores; write weights,"
                  + " fulls and factors of fewer digits, or closer bounds of the score");
    }
  }

  private static ScoringModel model(YamlMap map) {
    ZoneCalendar calendar = new ZoneCalendar(map.required("zone", ZONE).get());
    List<Dimension> dimensions = DimensionsReader.read(map);
    Map<String, Decay> decays = new DecaysReader(calendar).read(map);
    References references = References.to(dimensions, decays);
    Names ruleNames = new Names("rule");

    // In the order of the file, so that of two equal names the later is the one found.
    EventRulesReader events = new EventRulesReader(references, ruleNames);
    ProfileRulesReader profiles = new ProfileRulesReader(references, ruleNames);
    events.readGroups(map);
    Inactivity inactivity = InactivityReader.read(map, references, ruleNames);
    profiles.readProfile(map);
    Timing timing = TimingReader.read(map, references, ruleNames);
    new AdjustmentsReader(events, profiles).read(map);
    List<CountRule> counts = new CountsReader(references, ruleNames, events).read(map);
    List<RecencyRule> recencies = new RecencyReader(references, ruleNames, events).read(map);
    ScoreBounds score = ScoreReader.read(map);
    RepeatedAction repeatedAction = events.readRepeatedAction(map);
    List<Tier> tiers = new TiersReader(score).read(map);
    List<Gate> gates = new GatesReader(tiers, events).read(map);
    Anomalies anomalies = new AnomaliesReader(ruleNames).read(map);

    return new ScoringModel(
        map.required("model", ID).get(),
        map.required("version", Scalars.whole(1, Integer.MAX_VALUE)).get(),
        calendar,
        map.required("future_tolerance", Quantities.DURATION).get(),
        map.required("score_interval", Quantities.POSITIVE_DURATION).get(),
        map.required("recheck", Quantities.POSITIVE_DURATION).get(),
        map.required("journey", Scalars.whole(0, 1000)).get(),
        map.required("reasons", Scalars.whole(0, 1000)).get(),
        dimensions,
        events.groups(),
        events.rules(),
        profiles.rules(),
        timing,
        IntentReader.read(map, references),
        inactivity,
        repeatedAction,
        counts,
        recencies,
        SeasonsReader.read(map, references),
        score,
        tiers,
        gates,
        DispositionsReader.read(map, references),
        VerdictsReader.read(map),
        anomalies);
  }
}
