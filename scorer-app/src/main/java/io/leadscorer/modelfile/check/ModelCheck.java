package io.leadscorer.modelfile.check;

import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.modelfile.PlacedModel;

/** Checks models for what they mean, after they could be read. */
public final class ModelCheck {
  private ModelCheck() {}

  /**
   * Reads a model and checks its meaning.
   *
   * @param fileName named in findings
   * @throws io.leadscorer.modelfile.ModelFileException when it cannot be read, with all that is
   *     wrong with it
   */
  public static CheckedModel check(String fileName, String yamlText) {
    PlacedModel placed = ModelReader.readWithPlaces(fileName, yamlText);
    Remarks remarks = new Remarks(fileName, placed.places());
    Conditions conditions = new Conditions(placed);
    new ImpossibleConditions(remarks).check(conditions);
    new CoveredAlternatives(remarks).check(conditions);
    new KnownValues(remarks).check(conditions);
    new EventTypes(placed, remarks).check(conditions);
    new UnreachableRules(placed, remarks).check();
    new Reach(placed, remarks).check();
    new TierSteps(placed, remarks).check();
    new Bands(placed, remarks).check();
    new IdleParts(placed, remarks).check();
    new Caps(placed, remarks).check();
    return new CheckedModel(placed.model(), remarks.byLine());
  }
}
