package io.leadscorer.domain.lead;

/** A fact of a lead as it is kept to be looked at again. */
public sealed interface KeptFact {

  /** The lead it is about. */
  String leadId();

  /** The fact's place among all of the lead's, in the order in which they were counted, from 1. */
  long ordinal();

  /** The instant of the clock at which it was counted, in UTC milliseconds. */
  long countedAt();

  /** An event was counted. */
  record Event(long ordinal, long countedAt, LeadEvent event) implements KeptFact {
    @Override
    public String leadId() {
      return event.leadId();
    }
  }

  /** Sales did something. */
  record Activity(long ordinal, long countedAt, SalesActivity activity) implements KeptFact {
    @Override
    public String leadId() {
      return activity.leadId();
    }
  }

  /** The lead's profile became this one. */
  record Profile(long ordinal, long countedAt, LeadProfile profile) implements KeptFact {
    @Override
    public String leadId() {
      return profile.leadId();
    }
  }
}
