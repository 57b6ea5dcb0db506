package io.leadscorer.store;

import io.leadscorer.domain.lead.KeptFact;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.SalesActivity;

/**
 * The bytes of a kept fact: when it was counted and as which of its lead, then the fact without the
 * ids that its key holds. The IP address is not kept: no score depends on it.
 */
final class LedgerEntry {
  private static final int EVENT = 1;
  private static final int ACTIVITY = 2;
  private static final int PROFILE = 3;

  private LedgerEntry() {}

  static byte[] of(KeptFact fact) {
    if (fact instanceof KeptFact.Event counted) {
      return of(counted);
    }
    return fact instanceof KeptFact.Activity counted ? of(counted) : of((KeptFact.Profile) fact);
  }

  private static byte[] of(KeptFact.Event counted) {
    LeadEvent event = counted.event();
    BinaryOut out = begin(96, EVENT, counted);
    out.number(counted.countedAt() - event.occurredAt());
    out.text(event.type());
    out.optionalText(event.channel());
    out.optionalText(event.target());
    out.optionalText(event.referrer());
    out.texts(event.attributes());
    return out.toBytes();
  }

  private static byte[] of(KeptFact.Activity counted) {
    SalesActivity activity = counted.activity();
    BinaryOut out = begin(48, ACTIVITY, counted);
    out.number(counted.countedAt() - activity.occurredAt());
    SalesActivity.Type type = activity.type();
    SalesActivity.Verdict verdict = activity.verdict();
    out.text(type.name());
    out.optionalText(verdict == null ? null : verdict.name());
    out.optionalText(activity.repId());
    out.optionalNumber(activity.durationSeconds());
    out.optionalNumber(activity.amountUsd());
    return out.toBytes();
  }

  private static byte[] of(KeptFact.Profile counted) {
    BinaryOut out = begin(256, PROFILE, counted);
    out.octets(LeadProfileLayout.encode(counted.profile()));
    return out.toBytes();
  }

  private static BinaryOut begin(int expectedSize, int kind, KeptFact fact) {
    BinaryOut out = new BinaryOut(expectedSize);
    out.octet(kind);
    out.number(fact.countedAt());
    out.number(fact.ordinal());
    return out;
  }

  /** When the fact was counted. */
  static long countedAt(byte[] entry) {
    BinaryIn in = new BinaryIn(entry);
    in.octet();
    return in.number();
  }

  /**
   * The fact.
   *
   * @param leadId the lead that its key names
   * @param id that of the event or activity, by its key
   */
  static KeptFact read(String leadId, String id, byte[] entry) {
    BinaryIn in = new BinaryIn(entry);
    int kind = in.octet();
    long countedAt = in.number();
    long ordinal = in.number();
    return switch (kind) {
      case EVENT -> new KeptFact.Event(ordinal, countedAt, event(leadId, id, countedAt, in));
      case ACTIVITY ->
          new KeptFact.Activity(ordinal, countedAt, activity(leadId, id, countedAt, in));
      case PROFILE ->
          new KeptFact.Profile(ordinal, countedAt, LeadProfileLayout.decode(in.octets()));
      default -> throw new IllegalStateException("the ledger holds a fact of unknown kind " + kind);
    };
  }

  private static LeadEvent event(String leadId, String id, long countedAt, BinaryIn in) {
    long occurredAt = countedAt - in.number();
    String type = in.text();
    String channel = in.optionalText();
    String target = in.optionalText();
    String referrer = in.optionalText();
    return new LeadEvent(id, leadId, type, occurredAt, channel, target, in.texts(), null, referrer);
  }

  private static SalesActivity activity(String leadId, String id, long countedAt, BinaryIn in) {
    long occurredAt = countedAt - in.number();
    SalesActivity.Type type = SalesActivity.Type.valueOf(in.text());
    String verdict = in.optionalText();
    return new SalesActivity(
        id,
        leadId,
        type,
        occurredAt,
        in.optionalText(),
        in.optionalNumber(),
        verdict == null ? null : SalesActivity.Verdict.valueOf(verdict),
        in.optionalNumber(),
        null);
  }
}
