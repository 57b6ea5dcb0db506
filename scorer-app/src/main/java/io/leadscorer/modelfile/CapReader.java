package io.leadscorer.modelfile;

import io.leadscorer.domain.model.Cap;
import io.leadscorer.domain.model.Decay;
import io.leadscorer.domain.model.Period;
import io.leadscorer.domain.model.Time;

/** Reads the limits of the points of rules and groups. */
final class CapReader {
  private static final String CAP = "cap";
  private static final Kind<Period> PERIOD =
      Scalars.oneOf("a period of the local calendar", Period.class);

  private CapReader() {}

  /** The cap of a group, if it has one. */
  static Cap ofGroup(YamlMap map, Decay decay) {
    return read(map, decay, Quantities.POSITIVE_POINTS);
  }

  /** The cap of a rule, if it has one; it has the sign of the rule's points. */
  static Cap ofRule(YamlMap map, Decay decay, long points) {
    return read(map, decay, points < 0 ? Quantities.NEGATIVE_POINTS : Quantities.POSITIVE_POINTS);
  }

  private static Cap read(YamlMap map, Decay decay, Kind<Long> kind) {
    if (!map.has(CAP)) {
      return Cap.NONE;
    }
    YamlValue value = map.requiredValue(CAP, kind.like());
    if (!value.isMap()) {
      return new Cap.Kept(Math.abs(value.read(kind).get()));
    }
    if (decay.horizon() == Time.NEVER) {
      value.wrong(
          "limits what is earned in a period, but the points stay for good; write a decay that ends"
              + " at 0%, or expires, or the most at any instant, like cap: "
              + kind.like());
    }
    return value.map(
        "{points: %s, per: day}".formatted(kind.like()),
        fields ->
            new Cap.Earned(
                Math.abs(fields.required("points", kind).get()),
                fields.required("per", PERIOD).get()));
  }
}
