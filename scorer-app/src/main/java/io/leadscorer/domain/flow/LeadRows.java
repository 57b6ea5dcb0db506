package io.leadscorer.domain.flow;

import io.leadscorer.domain.lead.KeptFact;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.score.Outbox;
import io.leadscorer.domain.score.Scorer;
import io.leadscorer.domain.state.LeadState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens leads: each with its states under all models, as a record or its company finds it. */
final class LeadRows {
  private final ActiveModels models;
  private final KeptLeads leads;
  private final FactLedger ledger;
  private final CarryOver carryOver;

  LeadRows(ActiveModels models, KeptLeads leads, FactLedger ledger, CarryOver carryOver) {
    this.models = models;
    this.leads = leads;
    this.ledger = ledger;
    this.carryOver = carryOver;
  }

  /** What a scorer does with the lead as it stands under its model. */
  @FunctionalInterface
  interface Step {
    void take(Scorer scorer, LeadState state, Outbox out);
  }

  /** A lead that is looked at, as it was kept. */
  Opened open(String leadId) {
    List<Row> rows = new ArrayList<>(models.lines().size());
    LeadState known = null;
    for (ModelLine line : models.lines()) {
      LeadState state = leads.get(leadId, line.modelId());
      rows.add(new Row(line, state));
      known = state == null ? known : state;
    }
    return new Opened(leadId, rows, known);
  }

  /** A lead under the version that is in force for what is due at an instant; null for none. */
  @Nullable LeadState inForceAt(ModelLine line, LeadState lead, long at) {
    if (line.isCurrent(lead)) {
      return lead;
    }
    try (FactLedger.Reader facts = models.reader(ledger)) {
      return carryOver.over(line, lead, lead, facts, at);
    }
  }

  private static final class Row {
    private final ModelLine line;
    private @Nullable LeadState state;

    private Row(ModelLine line, @Nullable LeadState state) {
      this.line = line;
      this.state = state;
    }

    private boolean isCurrent() {
      return state == null ? line.newest().retires() : line.isCurrent(state);
    }
  }

  /** A lead with its states. */
  final class Opened {
    private final String leadId;
    private final List<Row> rows;
    private final @Nullable LeadState known;

    private Opened(String leadId, List<Row> rows, @Nullable LeadState known) {
      this.leadId = leadId;
      this.rows = rows;
      this.known = known;
    }

    /** Whether the lead was seen before. */
    boolean isKnown() {
      return known != null;
    }

    /** Whether an event was counted before, within the retention of the ledger. */
    boolean hasCounted(String eventId, long at) {
      return known != null
          && known.countedEvents().mayHold(eventId)
          && ledger.holdsEvent(known, eventId, at);
    }

    @Nullable String companyId() {
      return known == null ? null : known.companyId();
    }

    /** The ordinal of the lead's next fact. */
    long nextFact() {
      return known == null ? 1 : known.facts() + 1;
    }

    /**
     * Brings the lead under the versions in force, and takes what is due before a record; gives the
     * instant at which the record counts. A lead is first seen with its first record.
     */
    long bringUpTo(long at) {
      if (known == null) {
        for (Row row : rows) {
          if (!row.line.newest().retires()) {
            row.state = new LeadState(leadId, row.line.newest().model(), at);
          }
        }
        return at;
      }
      carryOver(known);
      long clock = at;
      for (Row row : rows) {
        clock = row.state == null ? clock : Math.max(clock, row.state.clock());
      }
      for (Row row : rows) {
        if (row.state != null) {
          row.line.scorerOf(row.state).advance(row.state, clock, row.line.out());
        }
      }
      return clock;
    }

    private void carryOver(LeadState any) {
      boolean current = true;
      for (Row row : rows) {
        current &= row.isCurrent();
      }
      if (current) {
        return;
      }
      try (FactLedger.Reader facts = models.reader(ledger)) {
        for (Row row : rows) {
          row.state = carryOver.over(row.line, row.state, any, facts, Time.NEVER);
        }
      }
    }

    /** Counts a fact, once brought up to it. */
    void count(KeptFact fact) {
      List<LeadState> states = new ArrayList<>(rows.size());
      for (Row row : rows) {
        if (row.state != null) {
          states.add(row.state);
        }
      }
      ledger.append(fact, states);
      for (LeadState state : states) {
        state.facts(fact.ordinal());
        if (fact instanceof KeptFact.Event counted) {
          state.countedEvents().add(counted.event().eventId());
        }
      }
    }

    /** Takes a step under each model, and keeps the lead as it stands then. */
    void each(Step step) {
      for (Row row : rows) {
        if (row.state != null) {
          step.take(row.line.scorerOf(row.state), row.state, row.line.out());
          leads.keep(row.state);
        }
      }
    }

    /** Whether an address is the first that the lead was seen from; from now on none is. */
    boolean firstSeenFrom() {
      boolean first = false;
      for (Row row : rows) {
        if (row.state != null) {
          first |= !row.state.seenFrom();
          row.state.seenFrom(true);
        }
      }
      return first;
    }

    /** Takes a step under the primary model alone, as of where the lead stands. */
    void primary(Step step) {
      for (Row row : rows) {
        if (row.state != null && models.isPrimary(row.line)) {
          step.take(row.line.scorerOf(row.state), row.state, row.line.out());
          leads.keep(row.state);
        }
      }
    }

    /** Forgets the lead. */
    void remove() {
      for (Row row : rows) {
        if (row.state != null) {
          leads.remove(row.state);
        }
      }
    }
  }
}
