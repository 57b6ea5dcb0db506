package io.leadscorer.domain.model;

import io.leadscorer.domain.lead.LeadEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules that an event meets: in every group the first that matches (scoring.md 2.1), and
 * all that are only counted. Indexed by event type, which nearly every rule asks for, so that an
 * event meets few conditions.
 */
public final class EventRules {
  private final Map<String, List<List<EventRule>>> byType = new HashMap<>();
  private final List<List<EventRule>> ofOtherTypes;

  public EventRules(ScoringModel model) {
    Set<String> named = new HashSet<>();
    for (EventRule rule : model.eventRules()) {
      Set<String> types = typesOf(rule.when());
      if (types != null) {
        named.addAll(types);
      }
    }
    for (String type : named) {
      byType.put(type, candidates(model, type));
    }
    ofOtherTypes = candidates(model, null);
  }

  /** Hands over each rule that the event meets, in model order. */
  public void forEachMet(LeadEvent event, Consumer<EventRule> action) {
    FactFields fields = new EventFields(event);
    for (List<EventRule> group : byType.getOrDefault(event.type(), ofOtherTypes)) {
      for (EventRule rule : group) {
        if (rule.when().test(fields)) {
          action.accept(rule);
          break;
        }
      }
    }
  }

  private static List<List<EventRule>> candidates(ScoringModel model, @Nullable String type) {
    List<List<EventRule>> candidates = new ArrayList<>();
    for (RuleGroup group : model.groups()) {
      List<EventRule> rules =
          group.rules().stream().filter(rule -> mayBeMetBy(type, rule)).toList();
      if (!rules.isEmpty()) {
        candidates.add(rules);
      }
    }
    for (EventRule rule : model.eventRules()) {
      if (rule.isCounted() && mayBeMetBy(type, rule)) {
        candidates.add(List.of(rule));
      }
    }
    return candidates;
  }

  private static boolean mayBeMetBy(@Nullable String type, EventRule rule) {
    Set<String> types = typesOf(rule.when());
    return types == null || (type != null && types.contains(type));
  }

  /** The event types that alone can meet a condition, or null where any could. */
  private static @Nullable Set<String> typesOf(Condition condition) {
    if (condition instanceof Condition.In in && in.field().equals(EventFields.TYPE)) {
      Set<String> types = new HashSet<>();
      in.values().forEach(value -> types.add(value.toString()));
      return types;
    }
    if (condition instanceof Condition.All all) {
      for (Condition part : all.conditions()) {
        Set<String> types = typesOf(part);
        if (types != null) {
          return types;
        }
      }
    }
    return null;
  }
}
