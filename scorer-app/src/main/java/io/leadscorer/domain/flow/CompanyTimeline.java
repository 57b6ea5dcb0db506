package io.leadscorer.domain.flow;

import io.leadscorer.domain.lead.CompanyProfile;
import org.jspecify.annotations.Nullable;

/**
 * Company profiles by the instant from which each holds, so that any instant can be asked about.
 */
public interface CompanyTimeline {

  /** A company's profile took another form, or was withdrawn, at an instant. */
  record Change(long at, String companyId) {}

  /** The profile that holds at an instant; null while the company is unknown. */
  @Nullable CompanyProfile asOf(String companyId, long at);

  /** Takes the next change at or before an instant that was not taken yet, in order; else null. */
  @Nullable Change takeNext(long until);
}
