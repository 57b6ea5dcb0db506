package io.leadscorer.domain.handoff;

/** The terms of handing leads over, by the instant from which they are in force. */
@FunctionalInterface
public interface RoutingHistory {
  Routing asOf(long at);
}
