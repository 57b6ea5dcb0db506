package io.leadscorer.domain.flow;

import io.leadscorer.domain.lead.CompanyHistory;
import org.jspecify.annotations.Nullable;

/** Company profiles as a partition takes them: any instant can be asked about. */
public interface CompanyTimeline extends CompanyHistory {

  /** A company's profile took another form, or was withdrawn, at an instant. */
  record Change(long at, String companyId) {}

  /** Takes the next change at or before an instant that was not taken yet, in order; else null. */
  @Nullable Change takeNext(long until);
}
