package io.leadscorer.replay;

import io.leadscorer.domain.flow.Receipt;
import io.leadscorer.domain.handoff.SalesRep;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.lead.SalesActivity;
import io.leadscorer.events.CompanyProfile;
import io.leadscorer.replay.input.Arrival;
import io.leadscorer.wire.InputRecords;
import org.apache.avro.specific.SpecificRecord;

/** What an arrival does to the flow of each model. */
@FunctionalInterface
interface Step {

  /** Enters the flow. */
  Receipt enter(ReplayedLeads leads, long at);

  /** The step of an arrival, decoded once for all models. */
  static Step of(Arrival arrival) {
    SpecificRecord record = arrival.record();
    if (record == null) {
      return accepted(
          switch (arrival.kind()) {
            case REPS -> (leads, at) -> leads.roster(arrival.key(), null, at);
            case COMPANIES -> (leads, at) -> leads.companyWithdrawn(arrival.key(), at);
            default -> (leads, at) -> leads.flow().erase(arrival.key(), at);
          });
    }
    return switch (arrival.kind()) {
      case REPS -> {
        SalesRep rep = InputRecords.rep((io.leadscorer.events.SalesRep) record);
        yield accepted((leads, at) -> leads.roster(rep.repId(), rep, at));
      }
      case COMPANIES -> {
        var profile = InputRecords.company((CompanyProfile) record);
        yield accepted((leads, at) -> leads.company(profile, at));
      }
      case LEADS -> {
        LeadProfile profile = InputRecords.lead((io.leadscorer.events.LeadProfile) record);
        yield accepted((leads, at) -> leads.flow().profile(profile, at));
      }
      case ACTIVITIES -> {
        SalesActivity activity = InputRecords.activity((io.leadscorer.events.SalesActivity) record);
        yield (leads, at) -> leads.flow().activity(activity, at);
      }
      case EVENTS -> {
        LeadEvent event = InputRecords.event((io.leadscorer.events.LeadEvent) record);
        yield (leads, at) -> leads.flow().event(event, at);
      }
    };
  }

  private static Step accepted(Unrefused step) {
    return (leads, at) -> {
      step.enter(leads, at);
      return Receipt.COUNTED;
    };
  }

  /** A step that is never refused. */
  @FunctionalInterface
  interface Unrefused {
    void enter(ReplayedLeads leads, long at);
  }
}
