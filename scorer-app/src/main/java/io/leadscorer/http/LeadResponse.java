package io.leadscorer.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.leadscorer.http.LeadAnswers.Answer;
import io.leadscorer.http.LeadAnswers.Answer.Elsewhere;
import io.leadscorer.http.LeadAnswers.Answer.Found;
import io.leadscorer.http.LeadAnswers.Answer.NotReady;
import io.leadscorer.http.LeadAnswers.Answer.Refused;
import io.leadscorer.http.LeadAnswers.Answer.Unknown;

/** An answer about a lead as HTTP has it. */
final class LeadResponse {
  private static final String STALE = "Lead-Scorer-Stale";

  private LeadResponse() {}

  static void send(Context context, Answer answer) {
    if (answer instanceof Found found) {
      found(context, found);
    } else if (answer instanceof Elsewhere elsewhere) {
      elsewhere(context, elsewhere);
    } else if (answer instanceof NotReady notReady) {
      context.header("Retry-After", "1");
      error(context, 503, notReady.reason());
    } else if (answer instanceof Refused refused) {
      error(context, 400, refused.reason());
    } else if (answer instanceof Unknown unknown) {
      error(context, 404, unknown.reason());
    }
  }

  private static void found(Context context, Found found) {
    if (found.stale()) {
      context.header(STALE, "true");
      Json.send(context, Json.object(found.json()).put("stale", true));
    } else {
      context.contentType(Json.TYPE).result(found.json());
    }
  }

  private static void elsewhere(Context context, Elsewhere elsewhere) {
    String query = context.queryString();
    // As it was sent, and so still encoded.
    String question = context.path() + (query == null ? "" : "?" + query);
    context.status(307).header("Location", elsewhere.owner() + question);
    ObjectNode body = Json.object().put("owner", elsewhere.owner().toString());
    ArrayNode standbys = body.putArray("standbys");
    elsewhere.standbys().forEach(standby -> standbys.add(standby.toString()));
    Json.send(context, body);
  }

  private static void error(Context context, int status, String reason) {
    context.status(status);
    Json.error(context, reason);
  }
}
