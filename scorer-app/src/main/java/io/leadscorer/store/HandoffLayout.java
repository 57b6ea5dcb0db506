package io.leadscorer.store;

import io.leadscorer.domain.handoff.Destination;
import io.leadscorer.domain.handoff.HandoffState;
import io.leadscorer.domain.handoff.LeadHandoff;
import io.leadscorer.domain.handoff.Seniority;
import io.leadscorer.domain.handoff.Sla;
import io.leadscorer.domain.lead.Touch;
import io.leadscorer.domain.model.ModelVersion;
import io.leadscorer.domain.score.Brief;
import io.leadscorer.domain.score.Outcome.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parts of layouts that hold a handoff. Instants are written as they lie from a near one. */
final class HandoffLayout {
  // The code of a value is its place here: add at the end, never reorder.
  private static final List<HandoffState> STATES =
      List.of(
          HandoffState.VERIFYING,
          HandoffState.OPEN,
          HandoffState.CONTACTED,
          HandoffState.ACCEPTED,
          HandoffState.RETURNED,
          HandoffState.REJECTED,
          HandoffState.WITHDRAWN);
  private static final List<Seniority> SENIORITIES =
      List.of(Seniority.SENIOR, Seniority.JUNIOR, Seniority.SDR);

  private HandoffLayout() {}

  static void write(BinaryOut out, LeadHandoff handoff, long near) {
    out.number(handoff.number());
    out.number(handoff.moves());
    out.octet(STATES.indexOf(handoff.state()));
    out.text(handoff.tier());
    out.number(near - handoff.openedAt());
    out.number(handoff.sla().deadline() - near);
    out.number(handoff.sla().atRisk() - near);
    out.number(handoff.sla().overdue() - near);
    out.number(handoff.sla().overdueAgain() - near);
    out.octet(handoff.told());
    out.optionalNumber(
        handoff.verifyBy() == Long.MAX_VALUE ? null : Long.valueOf(handoff.verifyBy() - near));
    Long contactedAt = handoff.contactedAt();
    out.optionalNumber(contactedAt == null ? null : Long.valueOf(near - contactedAt));
    out.optionalText(handoff.contactedBy());
    out.optionalText(handoff.returnedTier());
  }

  static LeadHandoff read(BinaryIn in, long near) {
    long number = in.number();
    int moves = in.whole();
    HandoffState state = STATES.get(in.octet());
    String tier = in.text();
    long openedAt = near - in.number();
    Sla sla =
        new Sla(near + in.number(), near + in.number(), near + in.number(), near + in.number());
    int told = in.octet();
    Long verifyBy = in.optionalNumber();
    Long contactedAt = in.optionalNumber();
    return new LeadHandoff(
        number,
        moves,
        state,
        tier,
        openedAt,
        sla,
        told,
        verifyBy == null ? Long.MAX_VALUE : near + verifyBy,
        contactedAt == null ? null : Long.valueOf(near - contactedAt),
        in.optionalText(),
        in.optionalText());
  }

  static void write(BinaryOut out, @Nullable Brief brief, long near) {
    out.flag(brief != null);
    if (brief == null) {
      return;
    }
    out.text(brief.model().id());
    out.number(brief.model().version());
    out.text(brief.month());
    out.number(brief.sequence());
    out.number(brief.score());
    out.number(brief.reasons().size());
    brief.reasons().forEach(reason -> write(out, reason, near));
    write(out, brief.destination());
    out.optionalText(brief.originalSource());
    out.optionalText(brief.referrer());
    Touch first = brief.firstTouch();
    touches(out, first == null ? List.of() : List.of(first), near);
    touches(out, brief.downloads(), near);
    touches(out, brief.journey(), near);
  }

  static @Nullable Brief brief(BinaryIn in, long near) {
    if (!in.flag()) {
      return null;
    }
    ModelVersion model = new ModelVersion(in.text(), in.whole());
    String month = in.text();
    long sequence = in.number();
    int score = in.whole();
    List<Reason> reasons = list(in, part -> reason(part, near));
    Destination destination = destination(in);
    String originalSource = in.optionalText();
    String referrer = in.optionalText();
    List<Touch> first = touches(in, near);
    return new Brief(
        model,
        month,
        sequence,
        score,
        reasons,
        destination,
        originalSource,
        referrer,
        first.isEmpty() ? null : first.get(0),
        touches(in, near),
        touches(in, near));
  }

  private static void write(BinaryOut out, Reason reason, long near) {
    out.text(reason.rule());
    out.text(reason.dimension());
    out.number(reason.points());
    Long nextChangeAt = reason.nextChangeAt();
    out.optionalNumber(nextChangeAt == null ? null : Long.valueOf(nextChangeAt - near));
    out.optionalNumber(reason.nextPoints());
  }

  private static Reason reason(BinaryIn in, long near) {
    String rule = in.text();
    String dimension = in.text();
    long points = in.number();
    Long nextChange = in.optionalNumber();
    return new Reason(
        rule,
        dimension,
        points,
        nextChange == null ? null : Long.valueOf(near + nextChange),
        in.optionalNumber());
  }

  private static void write(BinaryOut out, @Nullable Destination destination) {
    out.flag(destination != null);
    if (destination != null) {
      out.text(destination.route());
      out.text(destination.pool());
      out.optionalText(destination.fallback());
      out.optionalText(destination.manager());
      out.number(destination.seniority().size());
      destination.seniority().forEach(one -> out.octet(SENIORITIES.indexOf(one)));
    }
  }

  private static @Nullable Destination destination(BinaryIn in) {
    return in.flag()
        ? new Destination(
            in.text(),
            in.text(),
            in.optionalText(),
            in.optionalText(),
            list(in, part -> SENIORITIES.get(part.octet())))
        : null;
  }

  private static void touches(BinaryOut out, List<Touch> touches, long near) {
    out.number(touches.size());
    for (Touch touch : touches) {
      out.number(near - touch.occurredAt());
      out.text(touch.type());
      out.optionalText(touch.channel());
      out.optionalText(touch.target());
    }
  }

  private static List<Touch> touches(BinaryIn in, long near) {
    return list(
        in,
        part ->
            new Touch(near - part.number(), part.text(), part.optionalText(), part.optionalText()));
  }

  private static <T> List<T> list(BinaryIn in, Function<BinaryIn, T> read) {
    int size = in.whole();
    List<T> all = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      all.add(read.apply(in));
    }
    return all;
  }
}
