package io.leadscorer.domain.reference;

import io.leadscorer.domain.lead.LeadEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event earns by a behaviour rule (scoring.md 2.1, 2.2).
 *
 * @param points when new
 * @param halvedAfter days
 * @param goneAfter days
 */
record Earned(String rule, long hour, int points, int halvedAfter, int goneAfter) {
  private static final int WEB_HALVED = 14;
  private static final int WEB_GONE = 28;
  private static final int EMAIL_HALVED = 30;
  private static final int EMAIL_GONE = 60;

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
    return new Earned(rule, Ages.hour(event.occurredAt()), points, WEB_HALVED, WEB_GONE);
  }

  private static Earned mail(LeadEvent event, String rule, int points) {
    return new Earned(rule, Ages.hour(event.occurredAt()), points, EMAIL_HALVED, EMAIL_GONE);
  }

  private static void addIfAny(List<Earned> all, @Nullable Earned one) {
    if (one != null) {
      all.add(one);
    }
  }

  /** What is left of it at an instant, in thousandths. */
  long keptAt(long at) {
    if (Ages.reached(hour, goneAfter, at)) {
      return 0;
    }
    return Ages.reached(hour, halvedAfter, at) ? points * 500L : points * 1000L;
  }
}
