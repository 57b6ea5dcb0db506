package io.leadscorer.docs;

import io.leadscorer.store.DeskStateStores;
import io.leadscorer.store.ScorerStores;
import java.util.Map;

/** What the stores hold, in words. */
final class StoreContents {
  /**
   * A store.
   *
   * @param kind as Kafka Streams has them
   * @param hasChangelog whether the broker keeps its changes; without, it is read from its topic or
   *     made of others
   */
  record Contents(String kind, boolean hasChangelog, String rows) {}

  static final Map<String, Contents> BY_NAME =
      Map.ofEntries(
          keyValue(
              ScorerStores.LEAD_STATE,
              "a lead under a model: folded points, tier, sequence, handoff, what is due next, its latest events"),
          keyValue(ScorerStores.LEAD_PROFILE, "a lead's last profile"),
          Map.entry(
              ScorerStores.EVENT_LEDGER,
              new Contents(
                  "windowed",
                  true,
                  "some ten events of a lead that were counted, or a fact by itself: duplicates are known by it, and leads scored anew from it; kept for `ledger.retention`")),
          Map.entry(
              ScorerStores.DUE_INDEX,
              new Contents(
                  "key-value",
                  false,
                  "an instant at which a lead is to be looked at, as its state says; made of the states where it was not kept")),
          keyValue(ScorerStores.COMPANY_MEMBERS, "the leads of a company"),
          keyValue(
              ScorerStores.PARTITION,
              "what a partition knows of itself: models, routing, where scans and clock stand"),
          Map.entry(
              ScorerStores.COMPANIES,
              new Contents(
                  "key-value, global",
                  false,
                  "the versions of a company's profile, read from `company-profiles` by every instance")),
          keyValue(
              DeskStateStores.HANDOFFS, "a handoff that the desk has: representative, waiting"),
          keyValue(DeskStateStores.REPS, "a representative, with the leads on hand"),
          keyValue(DeskStateStores.QUEUE, "something told to the desk whose instant has not come"),
          keyValue(DeskStateStores.RATES, "handoffs of a month and tier, contacted in time or not"),
          keyValue(DeskStateStores.ADDRESSES, "the leads first seen from a hashed IP address"),
          keyValue(DeskStateStores.DUE_INDEX, "an instant at which an address is to be forgotten"),
          keyValue(DeskStateStores.POSITIONS, "up to where the desk has decided"));

  private StoreContents() {}

  private static Map.Entry<String, Contents> keyValue(String store, String rows) {
    return Map.entry(store, new Contents("key-value", true, rows));
  }
}
