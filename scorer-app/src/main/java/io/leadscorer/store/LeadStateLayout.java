package io.leadscorer.store;

import io.leadscorer.domain.handoff.LeadHandoff;
import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.lead.Touch;
import io.leadscorer.domain.model.ModelVersion;
import io.leadscorer.domain.model.Schedule;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.state.ActionCounts;
import io.leadscorer.domain.state.CountedEvents;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.domain.state.ProfileDigest;
import io.leadscorer.domain.state.Tallies;
import java.util.BitSet;
import java.util.List;

/**
 * The bytes of a lead state. Times stand as differences to the lead's clock, which keeps them
 * short. The state counts rules by their index in one version of a model, so it says which.
 */
final class LeadStateLayout {
  private static final int LAYOUT = 4;

  /** A little more than most leads take beside their latest events. */
  private static final int USUAL_BYTES = 384;

  /** Had none of the latest events. */
  private static final int WITHOUT_LATEST_EVENTS = 3;

  /** Did not say which events were counted. */
  private static final int WITHOUT_COUNTED_EVENTS = 2;

  // The code of a value is its place here: add at the end, never reorder.
  private static final List<Disposition> DISPOSITIONS =
      List.of(
          Disposition.NONE,
          Disposition.EXCLUDED,
          Disposition.DISQUALIFIED,
          Disposition.LONG_TERM_NURTURE,
          Disposition.HANDOFF,
          Disposition.NURTURE);
  private static final List<LifecycleStage> STAGES =
      List.of(
          LifecycleStage.SUBSCRIBER,
          LifecycleStage.LEAD,
          LifecycleStage.MQL,
          LifecycleStage.SQL,
          LifecycleStage.OPPORTUNITY,
          LifecycleStage.CUSTOMER);

  private LeadStateLayout() {}

  static byte[] encode(LeadState lead) {
    BinaryOut out = new BinaryOut(USUAL_BYTES + lead.latestEvents().length);
    out.octet(LAYOUT);
    out.text(lead.model().id());
    out.number(lead.model().version());
    out.text(lead.leadId());
    out.number(lead.clock());
    long clockHour = Time.hourOf(lead.clock());
    out.number(clockHour - lead.firstSeen());
    out.number(clockHour - lead.idleSince());
    out.number(lead.facts());
    out.octet(STAGES.indexOf(lead.stage()));
    out.octet(DISPOSITIONS.indexOf(lead.disposition()));
    out.text(lead.tier());
    out.number(lead.sequence());
    out.number(lead.clock() - lead.sentAt());
    out.number(lead.sentScore());
    instant(out, lead.nextDue(), lead.clock());
    instant(out, lead.armedAt(), lead.clock());
    out.number(lead.notReadyPoints());
    out.flag(lead.wasNotReady());
    out.flag(lead.unqualified());
    out.flag(lead.hasProfile());
    out.optionalText(lead.companyId());
    profile(out, lead.profile(), lead.clock());
    tallies(out, lead.tallies(), clockHour);
    actions(out, lead.actions());
    sales(out, lead);
    out.number(lead.journey().size());
    for (Touch touch : lead.journey()) {
      out.number(lead.clock() - touch.occurredAt());
      out.text(touch.type());
      out.optionalText(touch.channel());
      out.optionalText(touch.target());
    }
    countedEvents(out, lead.countedEvents());
    out.octets(lead.latestEvents());
    return out.toBytes();
  }

  static LeadState decode(byte[] bytes) {
    BinaryIn in = new BinaryIn(bytes);
    int layout = in.layout("lead state", WITHOUT_COUNTED_EVENTS, LAYOUT);
    ModelVersion model = new ModelVersion(in.text(), in.whole());
    String leadId = in.text();
    long clock = in.number();
    int clockHour = Time.hourOf(clock);
    LeadState lead = new LeadState(leadId, model, clockHour - in.whole(), clock);
    lead.activeIn(clockHour - in.whole());
    lead.facts(in.number());
    lead.stage(STAGES.get(in.octet()));
    Disposition disposition = DISPOSITIONS.get(in.octet());
    lead.standing(in.text(), disposition, in.number());
    long sentAt = clock - in.number();
    lead.sent(in.whole(), sentAt);
    lead.nextDue(instant(in, clock));
    lead.armedAt(instant(in, clock));
    lead.notReadyPoints(in.number());
    lead.wasNotReady(in.flag());
    lead.unqualified(in.flag());
    lead.hasProfile(in.flag());
    lead.companyId(in.optionalText());
    lead.profile(profile(in, clock));
    tallies(in, lead.tallies(), clockHour);
    actions(in, lead.actions());
    sales(in, lead);
    int touches = in.whole();
    for (int i = 0; i < touches; i++) {
      long occurredAt = clock - in.number();
      lead.touched(new Touch(occurredAt, in.text(), in.optionalText(), in.optionalText()), touches);
    }
    lead.countedEvents(
        layout == WITHOUT_COUNTED_EVENTS ? CountedEvents.unknown() : countedEvents(in));
    if (layout > WITHOUT_LATEST_EVENTS) {
      lead.latestEvents(in.octets());
    }
    return lead;
  }

  private static void countedEvents(BinaryOut out, CountedEvents events) {
    out.flag(events.isComplete());
    out.number(events.size());
    for (int i = 0; i < events.size(); i++) {
      out.octet(events.digest(i) >>> Byte.SIZE);
      out.octet(events.digest(i));
    }
  }

  private static CountedEvents countedEvents(BinaryIn in) {
    boolean complete = in.flag();
    int size = in.whole();
    CountedEvents events = complete ? new CountedEvents() : CountedEvents.unknown();
    for (int i = 0; i < size; i++) {
      events.append((short) ((in.octet() << Byte.SIZE) | in.octet()));
    }
    return events;
  }

  /** What sales and marketing were told. */
  private static void sales(BinaryOut out, LeadState lead) {
    LeadHandoff handoff = lead.handoff();
    out.octet(
        (handoff == null ? 0 : 1)
            | (lead.handoffUntold() ? 2 : 0)
            | (lead.seenFrom() ? 4 : 0)
            | (lead.toldStage() == null ? 0 : 8));
    if (handoff != null) {
      HandoffLayout.write(out, handoff, lead.clock());
      out.optionalText(lead.owner());
    }
    LifecycleStage told = lead.toldStage();
    LifecycleStage farthest = lead.farthestStage();
    if (told != null && farthest != null) {
      out.octet(STAGES.indexOf(told));
      out.octet(STAGES.indexOf(farthest));
      out.number(lead.stages());
    }
  }

  private static void sales(BinaryIn in, LeadState lead) {
    int flags = in.octet();
    if ((flags & 1) != 0) {
      LeadHandoff handoff = HandoffLayout.read(in, lead.clock());
      lead.handoff(handoff, in.optionalText(), (flags & 2) != 0);
    }
    lead.seenFrom((flags & 4) != 0);
    if ((flags & 8) != 0) {
      lead.told(STAGES.get(in.octet()), STAGES.get(in.octet()), in.number());
    }
  }

  private static void instant(BinaryOut out, long instant, long clock) {
    out.flag(instant != Time.NEVER);
    if (instant != Time.NEVER) {
      out.number(instant - clock);
    }
  }

  private static long instant(BinaryIn in, long clock) {
    return in.flag() ? clock + in.number() : Time.NEVER;
  }

  private static void profile(BinaryOut out, ProfileDigest profile, long clock) {
    out.octet(
        (profile.companyKnown() ? 1 : 0)
            | (profile.excluded() ? 2 : 0)
            | (profile.disqualified() ? 4 : 0));
    bits(out, profile.rules());
    bits(out, profile.seasons());
    Schedule timing = profile.timing();
    out.number(timing.instants().length);
    for (int i = 0; i < timing.instants().length; i++) {
      out.number(timing.instants()[i] - clock);
      out.number(timing.points()[i]);
    }
  }

  private static ProfileDigest profile(BinaryIn in, long clock) {
    int flags = in.octet();
    BitSet rules = bits(in);
    BitSet seasons = bits(in);
    int changes = in.whole();
    long[] instants = new long[changes];
    long[] points = new long[changes];
    for (int i = 0; i < changes; i++) {
      instants[i] = clock + in.number();
      points[i] = in.number();
    }
    return new ProfileDigest(
        rules,
        seasons,
        new Schedule(instants, points),
        (flags & 1) != 0,
        (flags & 2) != 0,
        (flags & 4) != 0);
  }

  private static void bits(BinaryOut out, BitSet bits) {
    out.number(bits.cardinality());
    for (int bit = bits.nextSetBit(0); bit >= 0; bit = bits.nextSetBit(bit + 1)) {
      out.number(bit);
    }
  }

  private static BitSet bits(BinaryIn in) {
    BitSet bits = new BitSet();
    int size = in.whole();
    for (int i = 0; i < size; i++) {
      bits.set(in.whole());
    }
    return bits;
  }

  private static void tallies(BinaryOut out, Tallies tallies, long clockHour) {
    out.number(tallies.size());
    for (int row = 0; row < tallies.size(); row++) {
      out.number(tallies.rule(row));
      out.number(clockHour - tallies.hour(row));
      out.number(tallies.count(row));
    }
  }

  private static void tallies(BinaryIn in, Tallies tallies, int clockHour) {
    int rows = in.whole();
    for (int row = 0; row < rows; row++) {
      tallies.append(in.whole(), clockHour - in.whole(), in.whole());
    }
  }

  private static void actions(BinaryOut out, ActionCounts actions) {
    out.number(actions.size());
    for (int row = 0; row < actions.size(); row++) {
      out.number(actions.day(row));
      out.number(actions.action(row));
      out.number(actions.count(row));
    }
  }

  private static void actions(BinaryIn in, ActionCounts actions) {
    int rows = in.whole();
    for (int row = 0; row < rows; row++) {
      actions.append(in.whole(), in.number(), in.whole());
    }
  }
}
