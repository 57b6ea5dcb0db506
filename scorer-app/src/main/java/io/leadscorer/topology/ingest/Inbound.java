package io.leadscorer.topology.ingest;

import io.leadscorer.domain.flow.LeadFlow;
import io.leadscorer.domain.flow.Receipt;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.lead.SalesActivity;
import io.leadscorer.topology.time.MergeOrder;
import org.jspecify.annotations.Nullable;

/** A record that was read. */
public sealed interface Inbound {

  /** The topic that it came on, by its place in the merge. */
  MergeOrder topic();

  /** Enters the flow at an instant of the clock. */
  Receipt enter(LeadFlow flow, long at);

  /** The payload as received, should it be refused; null where that cannot be. */
  default byte @Nullable [] payload() {
    return null;
  }

  /** An event. */
  @SuppressWarnings("ArrayRecordComponent") // carried through untouched
  record Event(LeadEvent event, byte[] payload) implements Inbound {
    @Override
    public MergeOrder topic() {
      return MergeOrder.EVENTS;
    }

    @Override
    public Receipt enter(LeadFlow flow, long at) {
      return flow.event(event, at);
    }
  }

  /** A lead's profile. */
  record Profile(LeadProfile profile) implements Inbound {
    @Override
    public MergeOrder topic() {
      return MergeOrder.PROFILES;
    }

    @Override
    public Receipt enter(LeadFlow flow, long at) {
      flow.profile(profile, at);
      return Receipt.COUNTED;
    }
  }

  /** A lead is to be erased. */
  record Erasure(String leadId) implements Inbound {
    @Override
    public MergeOrder topic() {
      return MergeOrder.PROFILES;
    }

    @Override
    public Receipt enter(LeadFlow flow, long at) {
      flow.erase(leadId, at);
      return Receipt.COUNTED;
    }
  }

  /** Something sales did. */
  record Activity(SalesActivity activity) implements Inbound {
    @Override
    public MergeOrder topic() {
      return MergeOrder.ACTIVITIES;
    }

    @Override
    public Receipt enter(LeadFlow flow, long at) {
      return flow.activity(activity, at);
    }
  }
}
