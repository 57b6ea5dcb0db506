package io.leadscorer.domain.handoff;

import java.util.Set;

/**
 * What a representative is told of a lead's journey.
 *
 * @param touches how many of the latest
 * @param downloads event types that count as downloads
 */
public record BriefTerms(int touches, Set<String> downloads) {
  public BriefTerms {
    downloads = Set.copyOf(downloads);
  }
}
