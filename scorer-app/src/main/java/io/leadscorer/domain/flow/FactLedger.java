package io.leadscorer.domain.flow;

import io.leadscorer.domain.lead.KeptFact;
import io.leadscorer.domain.state.LeadState;
import java.util.List;

/**
 * Where counted facts are kept for the retention: the memory that scores can be rebuilt from. Some
 * of a lead's facts may stand in its states ({@link LeadState#latestEvents}), so it is asked about
 * leads as they stand.
 */
public interface FactLedger {

  /**
   * Whether an event with this id was counted for this lead within the retention before {@code at}.
   *
   * @param lead as it stands under any model
   */
  boolean holdsEvent(LeadState lead, String eventId, long at);

  /** The same for an activity. */
  boolean holdsActivity(String leadId, String activityId, long at);

  /**
   * Keeps a fact that was counted.
   *
   * @param lead its lead under each model, as it was before the fact; to be put back afterwards
   */
  void append(KeptFact fact, List<LeadState> lead);

  /** Forgets all of a lead's facts. */
  void erase(String leadId);

  /**
   * Begins to read what is kept.
   *
   * @param earliest the first instant that will be asked about
   * @param latest the last one
   */
  Reader reader(long earliest, long latest);

  /** Reads the facts of one lead after another, in the order of their ids. */
  interface Reader extends AutoCloseable {
    /**
     * What was counted of a lead within the retention before {@code at}, in that order.
     *
     * @param lead as it stands under any model
     */
    List<KeptFact> of(LeadState lead, long at);

    @Override
    void close();
  }
}
