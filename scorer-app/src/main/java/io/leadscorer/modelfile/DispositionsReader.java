package io.leadscorer.modelfile;

import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.model.Condition;
import io.leadscorer.domain.model.Dispositions;
import java.util.HashSet;
import java.util.Set;

/** Reads who is not to be handed over, whatever the score. */
final class DispositionsReader {
  private static final String EXCLUDED = "{stages: [customer], while: {opted_out: true}}";
  private static final String DISQUALIFIED = "{while: {competitor: true}}";
  private static final String NURTURE = "{dimension: fit, below: 15}";
  static final Kind<LifecycleStage> STAGE =
      Scalars.oneOf("a lifecycle stage", LifecycleStage.class);

  private DispositionsReader() {}

  static Dispositions read(YamlMap model, References references) {
    return model.requiredMap(
        "dispositions",
        "{excluded: %s, disqualified: %s, long_term_nurture: %s}"
            .formatted(EXCLUDED, DISQUALIFIED, NURTURE),
        map -> dispositions(map, references));
  }

  private static Dispositions dispositions(YamlMap map, References references) {
    Set<LifecycleStage> stages = new HashSet<>();
    Condition excluded =
        map.requiredMap(
            "excluded",
            EXCLUDED,
            fields -> {
              stages.addAll(
                  fields.requiredList("stages", "[customer]", item -> item.read(STAGE).get()));
              return ProfileRulesReader.CONDITIONS.required(fields, "while");
            });
    Condition disqualified =
        map.requiredMap(
            "disqualified",
            DISQUALIFIED,
            fields -> ProfileRulesReader.CONDITIONS.required(fields, "while"));
    return map.requiredMap(
        "long_term_nurture",
        NURTURE,
        fields ->
            new Dispositions(
                stages,
                excluded,
                disqualified,
                fields.required("dimension", references.dimension()).get(),
                fields.required("below", Quantities.POINTS).get()));
  }
}
