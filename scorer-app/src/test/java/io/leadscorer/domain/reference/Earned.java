package io.leadscorer.domain.reference;

import io.leadscorer.domain.lead.LeadEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event earns by a behaviour rule (scoring.md 2.1, 2.2).
 *
 * @param points when new
 */
record Earned(String rule, Group group, long hour, int points) {
  /** The groups of behaviour rules. */
  enum Group {
    WEBSITE,
    EMAIL
  }

  /** One contribution for each group with a rule that the event meets. */
  static List<Earned> by(LeadEvent event) {
    List<Earned> all = new ArrayList<>();
    addIfAny(all, website(event));
    addIfAny(all, email(event));
    return all;
  }

  private static @Nullable Earned website(LeadEvent event) {
    if (event.type().equals("demo_request")) {
      return web(event, "demo_request", 25);
    }
    if (event.type().equals("page_view")) {
      boolean pricing = event.target() != null && event.target().startsWith("/pricing");
      return pricing ? web(event, "pricing_page", 15) : web(event, "page_view", 1);
    }
    return null;
  }

  private static @Nullable Earned email(LeadEvent event) {
    return switch (event.type()) {
      case "content_download" -> mail(event, "content_download", 10);
      case "email_click" -> mail(event, "email_click", 5);
      case "email_open" -> mail(event, "email_open", 2);
      default -> null;
    };
  }

  private static Earned web(LeadEvent event, String rule, int points) {
    return new Earned(rule, Group.WEBSITE, Ages.hour(event.occurredAt()), points);
  }

  private static Earned mail(LeadEvent event, String rule, int points) {
    return new Earned(rule, Group.EMAIL, Ages.hour(event.occurredAt()), points);
  }

  private static void addIfAny(List<Earned> all, @Nullable Earned one) {
    if (one != null) {
      all.add(one);
    }
  }
}
