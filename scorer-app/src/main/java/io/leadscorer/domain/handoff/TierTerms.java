package io.leadscorer.domain.handoff;

import java.util.List;

/**
 * What a tier asks of sales.
 *
 * @param limit time to the first contact, in milliseconds
 * @param seniority whom to choose, best first
 */
public record TierTerms(long limit, List<Seniority> seniority) {
  public TierTerms {
    seniority = List.copyOf(seniority);
  }
}
