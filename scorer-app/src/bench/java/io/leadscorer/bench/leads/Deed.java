package io.leadscorer.bench.leads;

import java.util.List;
import java.util.SplittableRandom;

/** A kind of thing that leads do. */
public record Deed(String type, String channel, String target) {
  private static final List<Deed> ALL =
      List.of(
          new Deed("page_view", "web", "/blog/how-teams-score-leads"),
          new Deed("page_view", "web", "/product/overview"),
          new Deed("page_view", "web", "/pricing"),
          new Deed("email_open", "email", "campaign-2026-03"),
          new Deed("email_click", "email", "campaign-2026-03"),
          new Deed("content_download", "web", "/assets/buyers-guide.pdf"),
          new Deed("demo_request", "web", "/demo"));

  /** Any of them, each as likely as the others. */
  public static Deed any(SplittableRandom random) {
    return ALL.get(random.nextInt(ALL.size()));
  }
}
