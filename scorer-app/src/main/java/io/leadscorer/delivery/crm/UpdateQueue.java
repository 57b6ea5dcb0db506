package io.leadscorer.delivery.crm;

import io.leadscorer.delivery.crm.Update.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Updates that wait for the CRM: of each lead the newest alone, hot leads first, then those that
 * have waited longest. What was taken out and failed comes back only where nothing newer of its
 * lead has come meanwhile, so an old score never overwrites a new one.
 */
final class UpdateQueue {
  private static final Comparator<Waiting> ORDER =
      Comparator.<Waiting, Boolean>comparing(waiting -> !waiting.update.hot())
          .thenComparingLong(waiting -> waiting.number);

  private final Map<String, Waiting> byLead = new HashMap<>();
  private final TreeSet<Waiting> inOrder = new TreeSet<>(ORDER);
  private final Map<String, Long> outside = new HashMap<>();
  private final Consumer<Place> done;
  private long numbers;

  /** An update with its number: that of the first of its lead that waits. */
  private record Waiting(Update update, long number) {}

  /**
   * @param done is told of records that need not be sent any more
   */
  UpdateQueue(Consumer<Place> done) {
    this.done = done;
  }

  int size() {
    return byLead.size();
  }

  /** Adds what came after all before. */
  void add(Update update) {
    Waiting before = byLead.remove(update.leadId());
    long number = before == null ? numbers++ : before.number;
    if (before != null) {
      inOrder.remove(before);
      done.accept(before.update.place());
    }
    put(new Waiting(update, number));
  }

  private void put(Waiting waiting) {
    byLead.put(waiting.update.leadId(), waiting);
    inOrder.add(waiting);
  }

  /** Takes the first out, none of a lead of which one is out already. */
  List<Update> take(int most) {
    List<Update> taken = new ArrayList<>();
    Iterator<Waiting> waiting = inOrder.iterator();
    while (taken.size() < most && waiting.hasNext()) {
      Waiting first = waiting.next();
      String lead = first.update.leadId();
      if (!outside.containsKey(lead)) {
        waiting.remove();
        byLead.remove(lead);
        outside.put(lead, first.number);
        taken.add(first.update);
      }
    }
    return taken;
  }

  /** Another instance looks after a partition: what waits of it is no more ours. */
  void forget(int partition) {
    inOrder.removeIf(waiting -> waiting.update.place().partition() == partition);
    byLead.values().removeIf(waiting -> waiting.update.place().partition() == partition);
  }

  /** The CRM has it, or never will. */
  void settled(Update update) {
    outside.remove(update.leadId());
    done.accept(update.place());
  }

  /** It is to be tried again, unless a newer one waits. */
  void failed(Update update) {
    Long number = outside.remove(update.leadId());
    if (byLead.containsKey(update.leadId()) || number == null) {
      done.accept(update.place());
    } else {
      put(new Waiting(update, number));
    }
  }
}
