package io.leadscorer.replay;

import io.leadscorer.domain.flow.FactLedger;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.SalesActivity;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The ids of counted facts by lead, with the instant at which each was last counted. The facts
 * themselves are in the files.
 */
final class InMemoryFactLedger implements FactLedger {
  private final Map<String, Map<String, Long>> events = new HashMap<>();
  private final Map<String, Map<String, Long>> activities = new HashMap<>();
  private final long retention;

  InMemoryFactLedger(Duration retention) {
    this.retention = retention.toMillis();
  }

  @Override
  public boolean holdsEvent(String leadId, String eventId, long at) {
    return holds(events, leadId, eventId, at);
  }

  @Override
  public boolean holdsActivity(String leadId, String activityId, long at) {
    return holds(activities, leadId, activityId, at);
  }

  private boolean holds(Map<String, Map<String, Long>> ids, String leadId, String id, long at) {
    Map<String, Long> counted = ids.get(leadId);
    Long countedAt = counted == null ? null : counted.get(id);
    return countedAt != null && at - countedAt <= retention;
  }

  @Override
  public void append(LeadEvent event, long at) {
    events.computeIfAbsent(event.leadId(), lead -> new HashMap<>()).put(event.eventId(), at);
  }

  @Override
  public void append(SalesActivity activity, long at) {
    activities
        .computeIfAbsent(activity.leadId(), lead -> new HashMap<>())
        .put(activity.activityId(), at);
  }

  @Override
  public void erase(String leadId) {
    events.remove(leadId);
    activities.remove(leadId);
  }
}
