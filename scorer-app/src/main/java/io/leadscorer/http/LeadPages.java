package io.leadscorer.http;

import io.javalin.http.Context;
import io.leadscorer.http.LeadAnswers.Answer;
import io.leadscorer.http.LeadAnswers.Answer.Elsewhere;
import io.leadscorer.http.LeadAnswers.Answer.Found;
import io.leadscorer.http.LeadAnswers.Answer.NotReady;

/** What is known of a lead. */
final class LeadPages {
  private final LeadAnswers leads;

  LeadPages(LeadAnswers leads) {
    this.leads = leads;
  }

  void forecast(Context context) {
    String leadId = context.pathParam("leadId");
    Answer answer = leads.forecast(leadId);
    if (answer instanceof Found found) {
      context.contentType(Json.TYPE).result(found.json());
    } else if (answer instanceof Elsewhere elsewhere) {
      // As it was sent, and so still encoded.
      context.status(307).header("Location", elsewhere.base() + context.path());
    } else if (answer instanceof NotReady notReady) {
      context.status(503).header("Retry-After", "1");
      Json.error(context, notReady.reason());
    } else {
      context.status(404);
      Json.error(context, "lead '" + leadId + "' is not known");
    }
  }
}
