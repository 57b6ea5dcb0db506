package io.leadscorer.http;

import io.leadscorer.config.BearerToken;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** All pages of an instance. */
final class Pages {
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private Pages() {}

  /**
   * The pages, of which those about leads want the token, if there is one.
   *
   * @param metrics a text in Prometheus' format
   */
  static List<Page> of(
      Health health, Supplier<String> metrics, LeadAnswers leads, Optional<BearerToken> token) {
    ApiPages apiPages = new ApiPages(ApiDescription.load());
    HealthPages healthPages = new HealthPages(health);
    LeadPages leadPages = new LeadPages(leads);
    TokenGuard guard = new TokenGuard(token);
    return List.of(
        new Page("/", apiPages::index),
        new Page("/openapi.json", apiPages::description),
        new Page("/health/live", healthPages::live),
        new Page("/health/ready", healthPages::ready),
        new Page("/metrics", context -> context.contentType(PROMETHEUS).result(metrics.get())),
        new Page("/models/diff", guard.before(new ModelPages(leads)::comparison)),
        new Page("/leads/{leadId}", guard.before(leadPages::standing)),
        new Page("/leads/{leadId}/explain", guard.before(leadPages::explanation)),
        new Page("/leads/{leadId}/forecast", guard.before(leadPages::forecast)),
        new Page("/leads/{leadId}/history", guard.before(leadPages::history)));
  }
}
