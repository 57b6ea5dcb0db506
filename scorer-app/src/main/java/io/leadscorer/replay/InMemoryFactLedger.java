package io.leadscorer.replay;

import io.leadscorer.domain.flow.FactLedger;
import io.leadscorer.domain.lead.KeptFact;
import io.leadscorer.domain.state.LeadState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counted facts by lead, in the order in which they were counted. */
final class InMemoryFactLedger implements FactLedger {
  private final Map<String, Facts> byLead = new HashMap<>();
  private final long retention;

  InMemoryFactLedger(Duration retention) {
    this.retention = retention.toMillis();
  }

  /** The facts of a lead. Few leads are ever asked whether they hold one. */
  private static final class Facts {
    private final List<KeptFact> inOrder = new ArrayList<>(4);
    private @Nullable Map<Id, KeptFact> byId;

    private void append(KeptFact fact) {
      inOrder.add(fact);
      if (byId != null) {
        file(byId, fact);
      }
    }

    private @Nullable KeptFact of(Id id) {
      if (byId == null) {
        Map<Id, KeptFact> filed = new HashMap<>();
        inOrder.forEach(fact -> file(filed, fact));
        byId = filed;
      }
      return byId.get(id);
    }

    /** Each stands as it was last counted. */
    private static void file(Map<Id, KeptFact> filed, KeptFact fact) {
      if (fact instanceof KeptFact.Event counted) {
        filed.put(Id.ofEvent(counted.event().eventId()), fact);
      } else if (fact instanceof KeptFact.Activity counted) {
        filed.put(Id.ofActivity(counted.activity().activityId()), fact);
      }
    }
  }

  private record Id(boolean event, String text) {
    private static Id ofEvent(String eventId) {
      return new Id(true, eventId);
    }

    private static Id ofActivity(String activityId) {
      return new Id(false, activityId);
    }
  }

  @Override
  public boolean holdsEvent(LeadState lead, String eventId, long at) {
    return holds(lead.leadId(), Id.ofEvent(eventId), at);
  }

  @Override
  public boolean holdsActivity(String leadId, String activityId, long at) {
    return holds(leadId, Id.ofActivity(activityId), at);
  }

  private boolean holds(String leadId, Id id, long at) {
    Facts facts = byLead.get(leadId);
    KeptFact fact = facts == null ? null : facts.of(id);
    return fact != null && isKept(fact, at);
  }

  private boolean isKept(KeptFact fact, long at) {
    return at - fact.countedAt() <= retention;
  }

  @Override
  public void append(KeptFact fact, List<LeadState> lead) {
    byLead.computeIfAbsent(fact.leadId(), first -> new Facts()).append(fact);
  }

  @Override
  public void erase(String leadId) {
    byLead.remove(leadId);
  }

  @Override
  public Reader reader(long earliest, long latest) {
    return new Reader() {
      @Override
      public List<KeptFact> of(LeadState lead, long at) {
        Facts facts = byLead.get(lead.leadId());
        return facts == null
            ? List.of()
            : facts.inOrder.stream().filter(fact -> isKept(fact, at)).toList();
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }
}
