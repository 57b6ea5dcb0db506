package io.leadscorer.docs;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.docs.Contract.Kind;
import io.leadscorer.events.AnomalyAlert;
import io.leadscorer.events.CompanyProfile;
import io.leadscorer.events.Handoff;
import io.leadscorer.events.LeadEvent;
import io.leadscorer.events.LeadProfile;
import io.leadscorer.events.LeadScore;
import io.leadscorer.events.LifecycleChange;
import io.leadscorer.events.NurtureMembership;
import io.leadscorer.events.SalesActivity;
import io.leadscorer.events.SalesRep;
import io.leadscorer.events.SlaEscalation;
import io.leadscorer.events.TierChange;
import io.leadscorer.wire.CloudEventType;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/** What every topic promises, inputs first. */
final class Contracts {
  private static final String LEAD = "lead_id";
  private static final String PARTITION = "partition number, 4 bytes";
  private static final String NOTE =
      "topic, partition and offset of the record that the note is of";

  static final List<Contract> ALL =
      List.of(
          input(Topics.LEAD_EVENTS, LEAD, LeadEvent.getClassSchema()),
          input(Topics.LEAD_PROFILES, LEAD, LeadProfile.getClassSchema()),
          input(Topics.COMPANY_PROFILES, "company_id", CompanyProfile.getClassSchema()),
          input(Topics.SALES_ACTIVITIES, LEAD, SalesActivity.getClassSchema()),
          input(Topics.SALES_REPS, "rep_id", SalesRep.getClassSchema()),
          plain(
              Topics.SCORING_MODELS,
              Kind.INPUT,
              "model_id, or `routing`",
              "The text of a scoring model, or of the routing, in YAML; `model publish` and `routing publish` write it. Null retires a model."),
          output(
              Topics.TIER_CHANGES, LEAD, TierChange.getClassSchema(), CloudEventType.TIER_CHANGED),
          output(Topics.HOT_MQL, LEAD, TierChange.getClassSchema(), CloudEventType.TIER_CHANGED)
              .meaning(
                  "A lead entered the highest tier of the primary model and may be handed to sales: the record of tier-changes, with what an alert shows."),
          output(
              Topics.LEAD_SCORES,
              LEAD,
              LeadScore.getClassSchema(),
              CloudEventType.LEAD_SCORED,
              CloudEventType.LEAD_ERASED),
          output(
              Topics.LONG_TERM_NURTURE,
              LEAD,
              NurtureMembership.getClassSchema(),
              CloudEventType.NURTURE_JOINED,
              CloudEventType.NURTURE_LEFT,
              CloudEventType.LEAD_ERASED),
          output(Topics.HANDOFFS, LEAD, Handoff.getClassSchema(), CloudEventType.HANDOFF_CHANGED),
          output(
              Topics.SLA_ESCALATIONS,
              LEAD,
              SlaEscalation.getClassSchema(),
              CloudEventType.SLA_ESCALATED),
          output(
              Topics.LIFECYCLE_CHANGES,
              LEAD,
              LifecycleChange.getClassSchema(),
              CloudEventType.LIFECYCLE_CHANGED),
          output(
              Topics.ANOMALY_ALERTS,
              "a lead_id, or the keyed hash of an IP address",
              AnomalyAlert.getClassSchema(),
              CloudEventType.ANOMALY_FOUND),
          new Contract(
              Topics.DEAD_LETTERS,
              Kind.OUTPUT,
              "as received",
              Optional.empty(),
              "A record that was refused, as received. Headers say why: `leadscorer.reason`, `leadscorer.detail`, `leadscorer.topic`, `leadscorer.partition`, `leadscorer.offset`.",
              List.of(CloudEventType.RECORD_REFUSED),
              false),
          plain(
              Topics.SCORER_CLOCK,
              Kind.INTERNAL,
              PARTITION,
              "The instant of a tick, 8 bytes, in UTC epoch milliseconds; also the record's timestamp."),
          plain(
              Topics.SCORER_MODELS,
              Kind.INTERNAL,
              "place of the publication on scoring-models",
              "What was published on scoring-models, told to every partition at one instant."),
          plain(
              Topics.SCORER_ORDER,
              Kind.INTERNAL,
              NOTE,
              "The instant at which a record counted that came out of order, in JSON."),
          plain(
              Topics.SCORER_DESK,
              Kind.INTERNAL,
              "empty",
              "What the desk is to know of leads, and how far the clocks of partitions have come."),
          plain(Topics.SCORER_OWNERS, Kind.INTERNAL, LEAD, "Whom the desk gave a lead to."));

  private Contracts() {}

  private static Contract input(Topic topic, String key, Schema record) {
    return avro(topic, Kind.INPUT, key, record, List.of());
  }

  private static Contract output(Topic topic, String key, Schema record, CloudEventType... types) {
    return avro(topic, Kind.OUTPUT, key, record, List.of(types));
  }

  private static Contract avro(
      Topic topic, Kind kind, String key, Schema record, List<CloudEventType> types) {
    return new Contract(
        topic,
        kind,
        key,
        Optional.of(record),
        record.getDoc(),
        types,
        Topics.OF_THE_DESK.contains(topic));
  }

  private static Contract plain(Topic topic, Kind kind, String key, String value) {
    return new Contract(
        topic, kind, key, Optional.empty(), value, List.of(), Topics.OF_THE_DESK.contains(topic));
  }
}
