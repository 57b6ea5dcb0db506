package io.leadscorer.domain.reference;

import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.SalesActivity;
import io.leadscorer.domain.lead.SalesActivity.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random events and activities of one lead. */
final class Deeds {
  private static final List<String> OFTEN =
      List.of("demo_request", "page_view", "content_download", "email_click", "email_open");
  private static final List<String> SELDOM =
      List.of(
          "unsubscribe",
          "spam_report",
          "job_change_competitor",
          "careers_view",
          "resume_update",
          "webinar_joined",
          "form_submit");
  private static final List<String> TARGETS =
      List.of("/pricing", "/pricing/enterprise", "/", "/blog/pricing", "whitepaper-1", "/Pricing");

  private final String leadId;
  private final Random random;
  private final int oneSeldomIn;
  private final List<LeadEvent> earlier = new ArrayList<>();

  /**
   * @param promising whether the lead seldom does what costs points
   */
  Deeds(String leadId, Random random, boolean promising) {
    this.leadId = leadId;
    this.random = random;
    this.oneSeldomIn = promising ? 40 : 5;
  }

  /** An event that comes now: mostly fresh, at times late, from the future, or a repetition. */
  Fact.EventCame event(long now) {
    if (!earlier.isEmpty() && random.nextInt(20) == 0) {
      return new Fact.EventCame(now, earlier.get(random.nextInt(earlier.size())));
    }
    List<String> types = random.nextInt(oneSeldomIn) == 0 ? SELDOM : OFTEN;
    String type = types.get(random.nextInt(types.size()));
    String target = random.nextInt(4) == 0 ? null : TARGETS.get(random.nextInt(TARGETS.size()));
    return came(now, occurred(now), type, target);
  }

  /** The same action once more, under an id of its own. */
  Fact.EventCame again(LeadEvent event, long now) {
    long occurredAt = random.nextInt(3) == 0 ? event.occurredAt() : now;
    return came(now, occurredAt, event.type(), event.target());
  }

  private Fact.EventCame came(long now, long occurredAt, String type, @Nullable String target) {
    LeadEvent event =
        new LeadEvent(
            "e" + earlier.size(),
            leadId,
            type,
            occurredAt,
            random.nextBoolean() ? "web" : null,
            target,
            Map.of(),
            null,
            null);
    earlier.add(event);
    return new Fact.EventCame(now, event);
  }

  private long occurred(long now) {
    int kind = random.nextInt(100);
    if (kind < 62) {
      return now;
    }
    if (kind < 74) {
      return now - random.nextInt((int) (6 * Ages.HOUR));
    }
    if (kind < 84) {
      return now - random.nextInt((int) (20 * Ages.DAY));
    }
    if (kind < 90) {
      return now - (20L + random.nextInt(100)) * Ages.DAY - random.nextInt((int) Ages.DAY);
    }
    if (kind < 97) {
      return now + random.nextInt((int) (5 * Ages.MINUTE + 1));
    }
    return now + 5 * Ages.MINUTE + random.nextInt(3);
  }

  Fact.ActivityCame activity(long now, SalesActivity.Type type, @Nullable Verdict verdict) {
    return new Fact.ActivityCame(
        now,
        new SalesActivity(
            "a" + random.nextInt(1_000_000), leadId, type, now, null, null, verdict, null, null));
  }
}
