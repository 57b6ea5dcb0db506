package io.leadscorer.delivery.webhook;

import org.apache.avro.specific.SpecificRecord;

/**
 * Something to be posted.
 *
 * @param id the change's; the same whenever it is posted again
 * @param type as {@code ce_type} says it
 * @param body a CloudEvent as JSON
 */
record Notification(String id, String type, String body, SpecificRecord data) {}
