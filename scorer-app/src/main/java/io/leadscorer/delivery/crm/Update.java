package io.leadscorer.delivery.crm;

import io.leadscorer.events.LeadScore;
import org.jspecify.annotations.Nullable;

/**
 * A lead's score, to be written to the CRM.
 *
 * @param place of the record
 * @param score null where the lead was erased
 * @param hot whether it goes before others
 */
record Update(String leadId, Place place, @Nullable LeadScore score, boolean hot) {
  /** Where a record stands on its topic. */
  record Place(int partition, long offset) {}
}
