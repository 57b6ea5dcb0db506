package io.leadscorer.topology.score;

import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.topology.time.CompanyLog;
import java.time.Duration;
import java.util.function.Function;

/**
 * How company profiles are read.
 *
 * @param topic where they come from
 * @param decode reads a payload that was found readable
 * @param log how far the topic has been read
 * @param grace how long after its arrival a company profile begins to hold
 */
public record CompanyReading(
    String topic, Function<byte[], CompanyProfile> decode, CompanyLog log, Duration grace) {

  /** Returns when all that holds at an instant has been read. */
  void awaitHeldAt(long instant) {
    log.awaitReadUpTo(instant - grace.toMillis());
  }
}
