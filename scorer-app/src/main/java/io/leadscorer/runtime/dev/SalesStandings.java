package io.leadscorer.runtime.dev;

import io.leadscorer.events.Handoff;
import io.leadscorer.events.SlaEscalation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the handoffs stand, and the latest that sales were told. */
final class SalesStandings {
  private static final int LATEST = 6;
  private static final Set<String> WAITING = Set.of("open", "verifying");

  private final Map<String, String> stateOf = new HashMap<>();
  private final Deque<String> latest = new ArrayDeque<>();
  private long contacted;
  private long late;
  private long escalations;

  void take(Handoff handoff) {
    String before = stateOf.put(handoff.getHandoffId(), handoff.getState());
    boolean isContact =
        handoff.getContactedAt() != null && (before == null || WAITING.contains(before));
    if (isContact) {
      contacted++;
      late += handoff.getLate() ? 1 : 0;
    }
    tell(SalesLine.of(handoff));
  }

  void take(SlaEscalation escalation) {
    escalations++;
    tell(SalesLine.of(escalation));
  }

  private void tell(String line) {
    latest.addLast(line);
    if (latest.size() > LATEST) {
      latest.removeFirst();
    }
  }

  /** How many handoffs wait for their first contact. */
  long waiting() {
    return stateOf.values().stream().filter(WAITING::contains).count();
  }

  long contacted() {
    return contacted;
  }

  /** How many of those were contacted after their deadline. */
  long late() {
    return late;
  }

  long escalations() {
    return escalations;
  }

  List<String> latest() {
    return new ArrayList<>(latest);
  }
}
