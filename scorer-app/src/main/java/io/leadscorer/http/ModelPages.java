package io.leadscorer.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;

/** What is known of the models. */
final class ModelPages {
  private static final String A = "a";
  private static final String B = "b";
  private static final String TOP = "top";
  private static final int USUAL_TOP = 10;
  private static final int MOST = 1000;

  private final LeadAnswers leads;

  ModelPages(LeadAnswers leads) {
    this.leads = leads;
  }

  void comparison(Context context) {
    Parameters.refuseOthers(context, Set.of(A, B, TOP));
    LeadResponse.send(
        context,
        leads.comparison(
            required(context, A),
            required(context, B),
            Parameters.whole(context, TOP, 0, MOST, USUAL_TOP)));
  }

  private static String required(Context context, String name) {
    Optional<String> value = Parameters.one(context, name);
    return value.orElseThrow(
        () -> new BadRequestResponse(name + " is missing: give the id of a model"));
  }
}
