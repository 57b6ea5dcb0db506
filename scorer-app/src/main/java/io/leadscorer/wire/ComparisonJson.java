package io.leadscorer.wire;

/** A comparison of leads under two models as one JSON object. */
public final class ComparisonJson {
  private static final JsonDocument<ComparisonDocument> DOCUMENT =
      new JsonDocument<>(ComparisonDocument.class, "a comparison of models");

  private ComparisonJson() {}

  /** The JSON text, on one line. */
  public static String write(ComparedLeads compared) {
    return DOCUMENT.write(ComparisonDocument.of(compared));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws InvalidRecordException when the text is something else
   */
  public static ComparedLeads read(String json) {
    return DOCUMENT.read(json, ComparisonDocument::meaning);
  }
}
