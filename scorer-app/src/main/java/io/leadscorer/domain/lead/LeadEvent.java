package io.leadscorer.domain.lead;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a lead did, as a tracker reported it.
 *
 * @param occurredAt when it happened, in UTC milliseconds, as the tracker says; never the scorer's
 *     clock
 * @param target URL path, form, asset or campaign id
 */
public record LeadEvent(
    String eventId,
    String leadId,
    String type,
    long occurredAt,
    @Nullable String channel,
    @Nullable String target,
    Map<String, String> attributes,
    @Nullable String ip,
    @Nullable String referrer) {}
