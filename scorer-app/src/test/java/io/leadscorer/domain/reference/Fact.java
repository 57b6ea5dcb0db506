package io.leadscorer.domain.reference;

import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.lead.SalesActivity;
import org.jspecify.annotations.Nullable;

/** Something that reached the log about one lead, with the clock time at which it did. */
public sealed interface Fact {

  /** The clock time, in UTC milliseconds. */
  long at();

  record EventCame(long at, LeadEvent event) implements Fact {}

  /** The lead's profile, with its company's as it stands then. */
  record ProfileCame(long at, LeadProfile profile, @Nullable CompanyProfile company)
      implements Fact {}

  /** The profile of the lead's company; null when it is no longer known. */
  record CompanyCame(long at, @Nullable CompanyProfile company) implements Fact {}

  record ActivityCame(long at, SalesActivity activity) implements Fact {}
}
