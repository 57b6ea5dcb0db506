package io.leadscorer.modelfile.check;

import io.leadscorer.config.ClosestName;
import io.leadscorer.domain.model.Condition;
import io.leadscorer.domain.model.EventFields;
import io.leadscorer.modelfile.PlacedModel;
import io.leadscorer.modelfile.Places;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds event types that look like another one misspelt; the vocabulary itself is open. */
final class EventTypes {
  /** What trackers commonly send, and the shipped models count. */
  private static final Set<String> WELL_KNOWN =
      Set.of(
          "blog_comment",
          "call_answered",
          "careers_view",
          "contact_request",
          "content_download",
          "cta_click",
          "demo_attended",
          "demo_request",
          "email_click",
          "email_open",
          "email_reply",
          "email_sent",
          "form_submit",
          "job_change_competitor",
          "landing_page_goal",
          "landing_page_view",
          "link_click",
          "meeting_booked",
          "meeting_no_show",
          "page_view",
          "quote_request",
          "resume_update",
          "sales_call",
          "sales_email",
          "session_start",
          "site_search",
          "social_interaction",
          "spam_report",
          "trial_request",
          "unsubscribe",
          "video_view",
          "webinar_attend",
          "webinar_register");

  /** From so many letters on two may differ; in shorter names that is another word. */
  private static final int LONG = 12;

  /** Shorter names are another word with one letter changed. */
  private static final int SHORT = 6;

  private final Places places;
  private final Remarks remarks;

  /** The first place of each type, and how often the model names it. */
  private final Map<String, List<String>> paths = new LinkedHashMap<>();

  EventTypes(PlacedModel placed, Remarks remarks) {
    this.places = placed.places();
    this.remarks = remarks;
  }

  void check(Conditions conditions) {
    conditions.onEvents().stream()
        .flatMap(PlacedCondition::all)
        .forEach(
            placed -> {
              if (placed.condition() instanceof Condition.In in
                  && placed.parts().isEmpty()
                  && in.field().equals(EventFields.TYPE)) {
                in.values().forEach(type -> add(type.toString(), placed.path()));
              }
            });
    String excepted = "repeated_action.except";
    for (int i = 0; places.has(excepted + "[" + i + "]"); i++) {
      add(places.text(excepted + "[" + i + "]"), excepted + "[" + i + "]");
    }
    paths.keySet().stream().sorted().forEach(this::check);
  }

  private void add(String type, String path) {
    paths.computeIfAbsent(type, absent -> new ArrayList<>()).add(path);
  }

  private void check(String type) {
    if (WELL_KNOWN.contains(type)) {
      return;
    }
    String meant = meant(type, WELL_KNOWN);
    if (meant == null) {
      meant = meant(type, paths.keySet().stream().filter(other -> isBetter(other, type)).toList());
    }
    if (meant != null) {
      String suggestion = meant;
      uses(type)
          .forEach(
              path ->
                  remarks.warning(
                      path, "asks for '%s'; did you mean %s?".formatted(type, suggestion)));
    }
  }

  /** Of two types that resemble each other, the one that is named more often, or first. */
  private boolean isBetter(String other, String type) {
    int more = uses(other).size() - uses(type).size();
    return !other.equals(type) && (more > 0 || (more == 0 && isBefore(other, type)));
  }

  private boolean isBefore(String other, String type) {
    List<String> inOrder = List.copyOf(paths.keySet());
    return inOrder.indexOf(other) < inOrder.indexOf(type);
  }

  private List<String> uses(String type) {
    return paths.getOrDefault(type, List.of());
  }

  /** Names that differ in a number, such as {@code step_1}, are meant to. */
  private static @Nullable String meant(String type, Iterable<String> known) {
    List<String> candidates = new ArrayList<>();
    for (String other : known) {
      if (!withoutDigits(other).equals(withoutDigits(type))) {
        candidates.add(other);
      }
    }
    return ClosestName.to(type, candidates, differing(type));
  }

  private static int differing(String type) {
    if (type.length() < SHORT) {
      return 0;
    }
    return type.length() < LONG ? 1 : 2;
  }

  private static String withoutDigits(String type) {
    return type.replaceAll("[0-9]", "");
  }
}
