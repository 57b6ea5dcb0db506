package io.leadscorer.store;

import io.leadscorer.domain.lead.KeptFact;

/**
 * Keys of the event ledger: the lead, the kind of the fact, and its id among those of its kind. A
 * page of events goes by the ordinal of its last.
 */
final class LedgerKey {
  private static final String EVENT = OrderedKey.END + "e";
  private static final String ACTIVITY = OrderedKey.END + "a";
  private static final String PAGE = OrderedKey.END + "g";
  private static final String BEHIND_PAGES = OrderedKey.END + "h";
  private static final String PROFILE = OrderedKey.END + "p";

  /** A page that is nobody's, before those of all leads. */
  static final String OF_NO_LEAD = PAGE;

  private LedgerKey() {}

  static String of(KeptFact fact) {
    if (fact instanceof KeptFact.Event counted) {
      return ofEvent(fact.leadId(), counted.event().eventId());
    }
    return fact instanceof KeptFact.Activity counted
        ? ofActivity(fact.leadId(), counted.activity().activityId())
        : fact.leadId() + PROFILE + fact.ordinal();
  }

  static String ofEvent(String leadId, String eventId) {
    return leadId + EVENT + eventId;
  }

  static String ofActivity(String leadId, String activityId) {
    return leadId + ACTIVITY + activityId;
  }

  static String ofPage(String leadId, long ordinal) {
    return leadId + PAGE + ordinal;
  }

  /** Where the keys of a lead's pages begin. */
  static String firstPageOf(String leadId) {
    return leadId + PAGE;
  }

  /** Where the keys behind a lead's pages begin. */
  static String behindPagesOf(String leadId) {
    return leadId + BEHIND_PAGES;
  }

  /** Whether a key of a lead is that of a page. */
  static boolean isPage(String leadId, String key) {
    return key.startsWith(PAGE, leadId.length());
  }

  /** Where the keys of a lead begin. */
  static String firstOf(String leadId) {
    return leadId + OrderedKey.END;
  }

  /** Where the keys of leads behind one begin. */
  static String behind(String leadId) {
    return leadId + (char) (OrderedKey.END + 1);
  }

  static String leadOf(String key) {
    return key.substring(0, key.indexOf(OrderedKey.END));
  }

  /** Whether a key is one of a lead's. */
  static boolean isOf(String leadId, String key) {
    return key.length() > leadId.length()
        && key.charAt(leadId.length()) == OrderedKey.END
        && key.startsWith(leadId);
  }

  /** The id of an event or activity of a lead. */
  static String idOf(String leadId, String key) {
    return key.substring(leadId.length() + EVENT.length());
  }
}
