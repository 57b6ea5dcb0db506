package io.leadscorer.domain.flow;

import io.leadscorer.domain.lead.KeptFact;
import java.util.List;

/** Where counted facts are kept for the retention: the memory that scores can be rebuilt from. */
public interface FactLedger {

  /**
   * Whether an event with this id was counted for this lead within the retention before {@code at}.
   */
  boolean holdsEvent(String leadId, String eventId, long at);

  /** The same for an activity. */
  boolean holdsActivity(String leadId, String activityId, long at);

  void append(KeptFact fact);

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
    /** What was counted of a lead within the retention before {@code at}, in that order. */
    List<KeptFact> of(String leadId, long at);

    @Override
    void close();
  }
}
