package io.leadscorer.replay;

import io.leadscorer.domain.flow.FactLedger;
import io.leadscorer.domain.lead.KeptFact;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counted facts by lead and id, each as it was last counted. */
final class InMemoryFactLedger implements FactLedger {
  private static final Comparator<KeptFact> IN_ORDER = Comparator.comparingLong(KeptFact::ordinal);

  private final Map<String, Map<String, KeptFact>> events = new HashMap<>();
  private final Map<String, Map<String, KeptFact>> others = new HashMap<>();
  private final long retention;

  InMemoryFactLedger(Duration retention) {
    this.retention = retention.toMillis();
  }

  @Override
  public boolean holdsEvent(String leadId, String eventId, long at) {
    KeptFact fact = events.getOrDefault(leadId, Map.of()).get(eventId);
    return fact != null && isKept(fact, at);
  }

  @Override
  public boolean holdsActivity(String leadId, String activityId, long at) {
    KeptFact fact = others.getOrDefault(leadId, Map.of()).get(activityId);
    return fact != null && isKept(fact, at);
  }

  private boolean isKept(KeptFact fact, long at) {
    return at - fact.countedAt() <= retention;
  }

  @Override
  public void append(KeptFact fact) {
    if (fact instanceof KeptFact.Event counted) {
      put(events, counted.event().eventId(), fact);
    } else if (fact instanceof KeptFact.Activity counted) {
      put(others, counted.activity().activityId(), fact);
    } else {
      put(others, "\0" + fact.ordinal(), fact);
    }
  }

  private static void put(Map<String, Map<String, KeptFact>> facts, String id, KeptFact fact) {
    facts.computeIfAbsent(fact.leadId(), lead -> new HashMap<>()).put(id, fact);
  }

  @Override
  public void erase(String leadId) {
    events.remove(leadId);
    others.remove(leadId);
  }

  @Override
  public Reader reader(long earliest, long latest) {
    return new Reader() {
      @Override
      public List<KeptFact> of(String lead, long at) {
        return Stream.of(events, others)
            .flatMap(facts -> facts.getOrDefault(lead, Map.of()).values().stream())
            .filter(fact -> isKept(fact, at))
            .sorted(IN_ORDER)
            .toList();
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }
}
