package io.leadscorer.delivery.crm;

import io.leadscorer.events.LeadScore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A lead's score, to be written to the CRM.
 *
 * @param record that tells of it
 * @param score null where the lead was erased
 * @param hot whether it goes before others
 */
record Update(
    String leadId, ConsumerRecord<byte[], byte[]> record, @Nullable LeadScore score, boolean hot) {
  /** Where a record stands on its topic. */
  record Place(int partition, long offset) {
    static Place of(ConsumerRecord<?, ?> record) {
      return new Place(record.partition(), record.offset());
    }
  }

  Place place() {
    return Place.of(record);
  }
}
