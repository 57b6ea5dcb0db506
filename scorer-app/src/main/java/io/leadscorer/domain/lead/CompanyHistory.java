package io.leadscorer.domain.lead;

import org.jspecify.annotations.Nullable;

/** Company profiles by the instant from which each holds. */
public interface CompanyHistory {

  /** The profile that holds at an instant; null while the company is unknown. */
  @Nullable CompanyProfile asOf(String companyId, long at);

  /**
   * The first instant after another at which the company's profile took another form; {@link
   * Long#MAX_VALUE} where none is known.
   */
  long nextChange(String companyId, long after);
}
