package io.leadscorer.wire;

import io.leadscorer.domain.lead.KeptFact;
import java.util.List;

/** What was counted for a lead as one JSON object, newest first. */
public final class HistoryJson {
  private static final JsonDocument<HistoryDocument> DOCUMENT =
      new JsonDocument<>(HistoryDocument.class, "a history");

  private HistoryJson() {}

  /**
   * The JSON text, on one line.
   *
   * @param facts in the order in which they were counted
   * @param limit the most that are written, of the newest
   */
  public static String write(String leadId, List<KeptFact> facts, int limit) {
    return DOCUMENT.write(HistoryDocument.of(leadId, facts, limit));
  }
}
