package io.leadscorer.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadscorer.domain.lead.KeptFact;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.SalesActivity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was counted for a lead as its JSON has it, newest first: instants in ISO-8601.
 *
 * @param more whether older facts are kept that were left out
 */
record HistoryDocument(String leadId, List<Fact> facts, boolean more) {
  private static final Spelling<SalesActivity.Type> ACTIVITY =
      Spelling.of(SalesActivity.Type.class);
  private static final Spelling<SalesActivity.Verdict> VERDICT =
      Spelling.of(SalesActivity.Verdict.class);

  /**
   * A fact.
   *
   * @param fact event, activity or profile
   * @param type of an event or activity
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Fact(
      String fact,
      String countedAt,
      String occurredAt,
      @Nullable String type,
      @Nullable String channel,
      @Nullable String target,
      @Nullable String verdict) {

    static Fact of(KeptFact kept) {
      String countedAt = DocumentValues.instant(kept.countedAt());
      if (kept instanceof KeptFact.Event counted) {
        LeadEvent event = counted.event();
        return new Fact(
            "event",
            countedAt,
            DocumentValues.instant(event.occurredAt()),
            event.type(),
            event.channel(),
            event.target(),
            null);
      }
      if (kept instanceof KeptFact.Activity counted) {
        SalesActivity activity = counted.activity();
        SalesActivity.Verdict verdict = activity.verdict();
        return new Fact(
            "activity",
            countedAt,
            DocumentValues.instant(activity.occurredAt()),
            ACTIVITY.write(activity.type()),
            null,
            null,
            verdict == null ? null : VERDICT.write(verdict));
      }
      KeptFact.Profile counted = (KeptFact.Profile) kept;
      return new Fact(
          "profile",
          countedAt,
          DocumentValues.instant(counted.profile().updatedAt()),
          null,
          null,
          null,
          null);
    }
  }

  /**
   * The newest of a lead's facts.
   *
   * @param facts in the order in which they were counted
   */
  static HistoryDocument of(String leadId, List<KeptFact> facts, int limit) {
    int left = Math.max(0, facts.size() - limit);
    List<KeptFact> newest = new ArrayList<>(facts.subList(left, facts.size()));
    Collections.reverse(newest);
    return new HistoryDocument(leadId, newest.stream().map(Fact::of).toList(), left > 0);
  }
}
