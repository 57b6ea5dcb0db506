package io.leadscorer.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether to start an instance anew, and whether to rely on it: two questions. */
final class HealthPages {
  private static final int UNAVAILABLE = 503;

  private final Health health;

  HealthPages(Health health) {
    this.health = health;
  }

  void live(Context context) {
    Optional<String> failure = health.failure();
    if (failure.isPresent()) {
      context.status(UNAVAILABLE);
      Json.send(context, Json.object().put("status", "failed").put("error", failure.get()));
    } else {
      Json.send(context, Json.object().put("status", "up"));
    }
  }

  void ready(Context context) {
    List<Check> checks = health.checks();
    boolean ready = checks.stream().allMatch(check -> check.state() != Check.State.FAILING);
    context.status(ready ? 200 : UNAVAILABLE);
    ObjectNode body = Json.object().put("status", ready ? "ready" : "not ready");
    ArrayNode list = body.putArray("checks");
    for (Check check : checks) {
      ObjectNode entry =
          list.addObject()
              .put("name", check.name())
              .put("state", check.state().name().toLowerCase(Locale.ROOT));
      if (!check.detail().isEmpty()) {
        entry.put("detail", check.detail());
      }
    }
    Json.send(context, body);
  }
}
