package io.leadscorer.topology.ingest;

import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.handoff.SalesRep;
import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.lead.SalesActivity;
import io.leadscorer.topology.desk.RosterChange;
import io.leadscorer.wire.InputRecords;
import io.leadscorer.wire.InvalidRecordException;
import io.leadscorer.wire.confluent.RecordSerdes;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads the payloads of the input topics. */
public final class InboundReaders {
  private final Payloads<io.leadscorer.events.LeadEvent> events;
  private final Payloads<io.leadscorer.events.LeadProfile> profiles;
  private final Payloads<io.leadscorer.events.SalesActivity> activities;
  private final Payloads<io.leadscorer.events.CompanyProfile> companies;
  private final Payloads<io.leadscorer.events.SalesRep> reps;

  public InboundReaders(RecordSerdes serdes, Topics topics) {
    events =
        new Payloads<>(
            topics.name(Topics.LEAD_EVENTS),
            serdes.deserializer(io.leadscorer.events.LeadEvent.class));
    profiles =
        new Payloads<>(
            topics.name(Topics.LEAD_PROFILES),
            serdes.deserializer(io.leadscorer.events.LeadProfile.class));
    activities =
        new Payloads<>(
            topics.name(Topics.SALES_ACTIVITIES),
            serdes.deserializer(io.leadscorer.events.SalesActivity.class));
    companies =
        new Payloads<>(
            topics.name(Topics.COMPANY_PROFILES),
            serdes.deserializer(io.leadscorer.events.CompanyProfile.class));
    reps =
        new Payloads<>(
            topics.name(Topics.SALES_REPS),
            serdes.deserializer(io.leadscorer.events.SalesRep.class));
  }

  /** What a topic holds, and who reads it. */
  private record Payloads<T>(String topic, Deserializer<T> deserializer) {
    private T read(byte[] payload) {
      return deserializer.deserialize(topic, payload);
    }
  }

  /** An event. */
  public Inbound event(String key, byte @Nullable [] payload) {
    byte[] present = required(payload);
    LeadEvent event = InputRecords.event(events.read(present));
    expectKey(key, "lead_id", event.leadId());
    return new Inbound.Event(event, present);
  }

  /** A lead's profile, or its erasure. */
  public Inbound profile(String key, byte @Nullable [] payload) {
    if (payload == null) {
      return new Inbound.Erasure(key);
    }
    LeadProfile profile = InputRecords.lead(profiles.read(payload));
    expectKey(key, "lead_id", profile.leadId());
    return new Inbound.Profile(profile);
  }

  /** Something sales did. */
  public Inbound activity(String key, byte @Nullable [] payload) {
    SalesActivity activity = InputRecords.activity(activities.read(required(payload)));
    expectKey(key, "lead_id", activity.leadId());
    return new Inbound.Activity(activity);
  }

  /** The roster's word on a representative. */
  public RosterChange rep(String key, byte @Nullable [] payload) {
    if (payload == null) {
      return new RosterChange(key, null);
    }
    SalesRep rep = InputRecords.rep(reps.read(payload));
    expectKey(key, "rep_id", rep.repId());
    return new RosterChange(key, rep);
  }

  /** A company's profile, filed under a key. */
  public CompanyProfile company(String key, byte[] payload) {
    CompanyProfile company = company(payload);
    expectKey(key, "company_id", company.companyId());
    return company;
  }

  /** A company's profile. */
  public CompanyProfile company(byte[] payload) {
    return InputRecords.company(companies.read(payload));
  }

  private static byte[] required(byte @Nullable [] payload) {
    if (payload == null) {
      throw new InvalidRecordException("value", "missing; this topic has no tombstones");
    }
    return payload;
  }

  private static void expectKey(String key, String field, String id) {
    if (!key.equals(id)) {
      throw new InvalidRecordException(
          field, "is '%s', but the record's key is '%s'; they must be the same".formatted(id, key));
    }
  }
}
