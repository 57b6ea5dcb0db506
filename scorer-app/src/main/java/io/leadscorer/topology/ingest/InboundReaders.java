package io.leadscorer.topology.ingest;

import io.leadscorer.domain.handoff.SalesRep;
import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.lead.SalesActivity;
import io.leadscorer.topology.desk.RosterChange;
import io.leadscorer.wire.InputRecords;
import io.leadscorer.wire.InvalidRecordException;
import io.leadscorer.wire.confluent.ConfluentAvroDeserializer;
import io.leadscorer.wire.confluent.SchemaRegistry;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads the payloads of the input topics. */
public final class InboundReaders {
  private final Deserializer<io.leadscorer.events.LeadEvent> events;
  private final Deserializer<io.leadscorer.events.LeadProfile> profiles;
  private final Deserializer<io.leadscorer.events.SalesActivity> activities;
  private final Deserializer<io.leadscorer.events.CompanyProfile> companies;
  private final Deserializer<io.leadscorer.events.SalesRep> reps;

  public InboundReaders(SchemaRegistry registry) {
    events = new ConfluentAvroDeserializer<>(io.leadscorer.events.LeadEvent.class, registry);
    profiles = new ConfluentAvroDeserializer<>(io.leadscorer.events.LeadProfile.class, registry);
    activities =
        new ConfluentAvroDeserializer<>(io.leadscorer.events.SalesActivity.class, registry);
    companies =
        new ConfluentAvroDeserializer<>(io.leadscorer.events.CompanyProfile.class, registry);
    reps = new ConfluentAvroDeserializer<>(io.leadscorer.events.SalesRep.class, registry);
  }

  /** An event. */
  public Inbound event(String key, byte @Nullable [] payload) {
    byte[] present = required(payload);
    LeadEvent event = InputRecords.event(events.deserialize("", present));
    expectKey(key, "lead_id", event.leadId());
    return new Inbound.Event(event, present);
  }

  /** A lead's profile, or its erasure. */
  public Inbound profile(String key, byte @Nullable [] payload) {
    if (payload == null) {
      return new Inbound.Erasure(key);
    }
    LeadProfile profile = InputRecords.lead(profiles.deserialize("", payload));
    expectKey(key, "lead_id", profile.leadId());
    return new Inbound.Profile(profile);
  }

  /** Something sales did. */
  public Inbound activity(String key, byte @Nullable [] payload) {
    SalesActivity activity = InputRecords.activity(activities.deserialize("", required(payload)));
    expectKey(key, "lead_id", activity.leadId());
    return new Inbound.Activity(activity);
  }

  /** The roster's word on a representative. */
  public RosterChange rep(String key, byte @Nullable [] payload) {
    if (payload == null) {
      return new RosterChange(key, null);
    }
    SalesRep rep = InputRecords.rep(reps.deserialize("", payload));
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
    return InputRecords.company(companies.deserialize("", payload));
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
