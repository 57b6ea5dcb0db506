package io.leadscorer.store;

import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.SalesActivity;

/**
 * The bytes of a kept fact: when it was counted, then the fact without the ids that its key holds.
 * The IP address is not kept: no score depends on it.
 */
final class LedgerEntry {
  private static final int EVENT = 1;
  private static final int ACTIVITY = 2;

  private LedgerEntry() {}

  static byte[] of(LeadEvent event, long countedAt) {
    BinaryOut out = new BinaryOut(96);
    out.octet(EVENT);
    out.number(countedAt);
    out.number(countedAt - event.occurredAt());
    out.text(event.type());
    out.optionalText(event.channel());
    out.optionalText(event.target());
    out.optionalText(event.referrer());
    out.texts(event.attributes());
    return out.toBytes();
  }

  static byte[] of(SalesActivity activity, long countedAt) {
    BinaryOut out = new BinaryOut(48);
    out.octet(ACTIVITY);
    out.number(countedAt);
    out.number(countedAt - activity.occurredAt());
    SalesActivity.Type type = activity.type();
    SalesActivity.Verdict verdict = activity.verdict();
    out.text(type.name());
    out.optionalText(verdict == null ? null : verdict.name());
    out.optionalText(activity.repId());
    out.optionalNumber(activity.durationSeconds());
    out.optionalNumber(activity.amountUsd());
    return out.toBytes();
  }

  /** When the fact was counted. */
  static long countedAt(byte[] entry) {
    BinaryIn in = new BinaryIn(entry);
    in.octet();
    return in.number();
  }
}
