/** Posts records to webhooks. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.delivery.webhook;
