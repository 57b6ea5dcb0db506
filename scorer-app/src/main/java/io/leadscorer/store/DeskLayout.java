package io.leadscorer.store;

import io.leadscorer.domain.desk.DeskEntry;
import io.leadscorer.domain.desk.DeskHandoff;
import io.leadscorer.domain.desk.DeskRep;
import io.leadscorer.domain.desk.SeenAddress;
import io.leadscorer.domain.desk.SeenAddress.Sighting;
import io.leadscorer.domain.handoff.SalesRep;
import io.leadscorer.domain.handoff.Seniority;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The bytes of what the desk keeps. */
final class DeskLayout {
  private static final int LAYOUT = 1;
  private static final int OF_LEAD = 1;
  private static final int OF_REP = 2;

  private DeskLayout() {}

  static byte[] encode(DeskHandoff kept) {
    BinaryOut out = new BinaryOut(512);
    out.octet(LAYOUT);
    out.text(kept.leadId());
    long near = kept.handoff().openedAt();
    out.number(near);
    HandoffLayout.write(out, kept.handoff(), near);
    HandoffLayout.write(out, kept.brief(), near);
    out.number(kept.change());
    out.number(kept.unassigned());
    out.optionalText(kept.pool());
    out.optionalText(kept.repId());
    out.optionalText(kept.previousRepId());
    return out.toBytes();
  }

  static DeskHandoff handoff(byte[] bytes) {
    BinaryIn in = open(bytes, "handoff at the desk");
    String leadId = in.text();
    long near = in.number();
    return new DeskHandoff(
        leadId,
        HandoffLayout.read(in, near),
        HandoffLayout.brief(in, near),
        in.whole(),
        in.whole(),
        in.optionalText(),
        in.optionalText(),
        in.optionalText());
  }

  static byte[] encode(DeskRep kept) {
    BinaryOut out = new BinaryOut(128);
    out.octet(LAYOUT);
    out.number(kept.lastAssigned());
    write(out, kept.rep());
    return out.toBytes();
  }

  static DeskRep rep(byte[] bytes) {
    BinaryIn in = open(bytes, "representative");
    long lastAssigned = in.number();
    return new DeskRep(rep(in), lastAssigned);
  }

  static byte[] encode(DeskEntry entry) {
    BinaryOut out = new BinaryOut(512);
    out.octet(LAYOUT);
    if (entry instanceof DeskEntry.OfLead lead) {
      out.octet(OF_LEAD);
      out.octets(SignalLayout.encode(lead.signal()));
    } else if (entry instanceof DeskEntry.OfRep change) {
      out.octet(OF_REP);
      out.text(change.repId());
      SalesRep rep = change.rep();
      out.flag(rep != null);
      if (rep != null) {
        write(out, rep);
      }
    }
    return out.toBytes();
  }

  static DeskEntry entry(byte[] bytes) {
    BinaryIn in = open(bytes, "entry of the desk's queue");
    return in.octet() == OF_LEAD
        ? new DeskEntry.OfLead(SignalLayout.decode(in.octets()))
        : new DeskEntry.OfRep(in.text(), in.flag() ? rep(in) : null);
  }

  static byte[] encode(SeenAddress seen) {
    BinaryOut out = new BinaryOut(256);
    out.octet(LAYOUT);
    out.text(seen.address());
    out.number(seen.forgetAt());
    out.optionalNumber(
        seen.quietUntil() == Long.MIN_VALUE ? null : Long.valueOf(seen.quietUntil()));
    out.number(seen.sightings().size());
    for (Sighting sighting : seen.sightings()) {
      out.text(sighting.leadId());
      out.number(seen.forgetAt() - sighting.at());
    }
    return out.toBytes();
  }

  static SeenAddress address(byte[] bytes) {
    BinaryIn in = open(bytes, "address");
    String address = in.text();
    long forgetAt = in.number();
    Long quietUntil = in.optionalNumber();
    int size = in.whole();
    List<Sighting> sightings = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      sightings.add(new Sighting(in.text(), forgetAt - in.number()));
    }
    return new SeenAddress(
        address, sightings, quietUntil == null ? Long.MIN_VALUE : quietUntil, forgetAt);
  }

  private static BinaryIn open(byte[] bytes, String what) {
    BinaryIn in = new BinaryIn(bytes);
    in.expectLayout(LAYOUT, what);
    return in;
  }

  private static void write(BinaryOut out, SalesRep rep) {
    out.text(rep.repId());
    out.optionalText(rep.name());
    Set<String> pools = new TreeSet<>(rep.pools());
    out.number(pools.size());
    pools.forEach(out::text);
    Seniority seniority = rep.seniority();
    out.optionalText(seniority == null ? null : seniority.name());
    out.optionalText(rep.managerId());
    out.number(rep.capacity());
    out.flag(rep.active());
  }

  private static SalesRep rep(BinaryIn in) {
    String repId = in.text();
    String name = in.optionalText();
    int size = in.whole();
    Set<String> pools = new TreeSet<>();
    for (int i = 0; i < size; i++) {
      pools.add(in.text());
    }
    return new SalesRep(
        repId, name, pools, seniority(in.optionalText()), in.optionalText(), in.whole(), in.flag());
  }

  private static @Nullable Seniority seniority(@Nullable String name) {
    return name == null ? null : Seniority.valueOf(name);
  }
}
