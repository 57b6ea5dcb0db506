package io.leadscorer.domain.flow;

import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.SalesActivity;

/** Where counted facts are kept for the retention: the memory that scores can be rebuilt from. */
public interface FactLedger {

  /**
   * Whether an event with this id was counted for this lead within the retention before {@code at}.
   */
  boolean holdsEvent(String leadId, String eventId, long at);

  /** The same for an activity. */
  boolean holdsActivity(String leadId, String activityId, long at);

  void append(LeadEvent event, long at);

  void append(SalesActivity activity, long at);

  /** Forgets all of a lead's facts. */
  void erase(String leadId);
}
