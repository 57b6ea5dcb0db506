package io.leadscorer.domain.model;

import io.leadscorer.domain.lead.SalesActivity;
import java.util.Set;

/**
 * A penalty for the same action too often in one local day (scoring.md 2.7).
 *
 * @param count how many identical actions are too many
 * @param penalty what it costs, kept among the event rules; it matches no event by itself
 * @param except event types that may repeat
 * @param clearedBy the activity that takes the penalties back
 */
public record RepeatedAction(
    int count, EventRule penalty, Set<String> except, SalesActivity.Type clearedBy) {
  public RepeatedAction {
    except = Set.copyOf(except);
  }
}
