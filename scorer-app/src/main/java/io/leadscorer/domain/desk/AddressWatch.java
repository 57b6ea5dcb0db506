package io.leadscorer.domain.desk;

import io.leadscorer.domain.desk.SeenAddress.Sighting;
import io.leadscorer.domain.flow.DueIndex;
import io.leadscorer.domain.flow.DueIndex.Due;
import io.leadscorer.domain.score.Outbox;
import io.leadscorer.domain.score.SeenFrom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks out for many leads that come from one address (handoff.md, Anomalies). */
final class AddressWatch {
  /** What is due of an address: to be forgotten. */
  private static final String FORGET = "";

  private final Addresses addresses;
  private final DueIndex due;
  private final Outbox out;

  AddressWatch(DeskStores stores, Outbox out) {
    this.addresses = stores.addresses();
    this.due = stores.due();
    this.out = out;
  }

  /** A lead was first seen from an address. */
  void seen(SeenFrom seen) {
    long at = seen.effectiveAt();
    SeenAddress known = addresses.get(seen.address());
    List<Sighting> latest = latest(known, seen);
    long quietUntil = known == null ? Long.MIN_VALUE : known.quietUntil();
    boolean tooMany =
        latest.size() == seen.leads()
            && latest.get(0).at() > at - seen.within()
            && at >= quietUntil;
    if (tooMany) {
      quietUntil = at + seen.within();
      out.send(
          new ManyLeadsFromAddress(
              seen.address(), latest.stream().map(Sighting::leadId).toList(), seen.model(), at));
    }
    long forgetAt = Math.max(at + seen.within(), quietUntil);
    if (known != null) {
      due.remove(new Due(known.forgetAt(), seen.address(), FORGET));
    }
    due.add(new Due(forgetAt, seen.address(), FORGET));
    addresses.put(new SeenAddress(seen.address(), latest, quietUntil, forgetAt));
  }

  private static List<Sighting> latest(@Nullable SeenAddress known, SeenFrom seen) {
    List<Sighting> all = new ArrayList<>(known == null ? List.of() : known.sightings());
    // A lead that was erased and came back is the same one.
    all.removeIf(sighting -> sighting.leadId().equals(seen.leadId()));
    all.add(new Sighting(seen.leadId(), seen.effectiveAt()));
    return all.subList(Math.max(0, all.size() - seen.leads()), all.size());
  }

  /** Forgets an address that does not matter any more by an instant; says whether there was one. */
  boolean forgetOne(long until) {
    Due first = due.first(until);
    if (first == null) {
      return false;
    }
    due.remove(first);
    addresses.remove(first.leadId());
    return true;
  }
}
