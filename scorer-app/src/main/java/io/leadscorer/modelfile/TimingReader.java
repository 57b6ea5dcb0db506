package io.leadscorer.modelfile;

import io.leadscorer.domain.model.Timing;

/** Reads what a date that draws near is worth. */
final class TimingReader {
  private static final String BAND = "{months: 3, points: 10}";

  /** The name of a profile field that holds a date. */
  private static final Kind<String> DATE =
      new Kind<>(
          "a date field of a profile",
          "budget_date",
          "",
          scalar -> {
            String field = scalar.getValue();
            if (!FieldCatalog.PROFILE.knows(field)) {
              throw new Mistake(
                  "is '%s', which is not a field of a profile; %s"
                      .formatted(field, FieldCatalog.PROFILE.advice(field)));
            }
            return FieldCatalog.PROFILE.typeOf(field) == FieldType.DATE ? field : null;
          });

  private TimingReader() {}

  static Timing read(YamlMap model, References references, Names ruleNames) {
    return model.requiredMap(
        "timing",
        "{rule: timing, dimension: timing, dates: [budget_date], bands: [" + BAND + "]}",
        map -> {
          Order<Integer> rising = Order.rising();
          return new Timing(
              ruleNames.read(map, "rule"),
              map.required("dimension", references.dimension()).get(),
              map.requiredList("dates", "[budget_date]", item -> item.read(DATE).get()),
              map.requiredList(
                  "bands", "[" + BAND + "]", item -> item.map(BAND, band -> band(band, rising))));
        });
  }

  private static Timing.Band band(YamlMap band, Order<Integer> rising) {
    Field<Integer> months = band.required("months", Scalars.whole(1, 1200));
    rising.next(months);
    return new Timing.Band(months.get(), band.required("points", Quantities.POSITIVE_POINTS).get());
  }
}
