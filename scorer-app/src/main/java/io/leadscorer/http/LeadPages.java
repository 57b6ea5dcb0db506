package io.leadscorer.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.leadscorer.config.InstantText;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is known of a lead. */
final class LeadPages {
  private static final String MODEL = "model";
  private static final String STALE = "stale";
  private static final String AT = "at";
  private static final String LIMIT = "limit";

  private static final int USUAL_LIMIT = 100;
  private static final int MOST = 1000;

  private final LeadAnswers leads;

  LeadPages(LeadAnswers leads) {
    this.leads = leads;
  }

  void standing(Context context) {
    LeadResponse.send(context, leads.standing(question(context, Set.of(MODEL))));
  }

  void explanation(Context context) {
    LeadQuestion question = question(context, Set.of(MODEL, AT));
    LeadResponse.send(context, leads.explanation(question, at(context)));
  }

  void forecast(Context context) {
    LeadResponse.send(context, leads.forecast(question(context, Set.of(MODEL))));
  }

  void history(Context context) {
    LeadQuestion question = question(context, Set.of(LIMIT));
    LeadResponse.send(
        context, leads.history(question, Parameters.whole(context, LIMIT, 1, MOST, USUAL_LIMIT)));
  }

  private static LeadQuestion question(Context context, Set<String> more) {
    Set<String> known = new TreeSet<>(more);
    known.add(STALE);
    Parameters.refuseOthers(context, known);
    return new LeadQuestion(
        context.pathParam("leadId"), Parameters.one(context, MODEL), staleIsWelcome(context));
  }

  private static boolean staleIsWelcome(Context context) {
    Optional<String> stale = Parameters.one(context, STALE);
    stale
        .filter(text -> !text.equals("ok"))
        .ifPresent(
            text -> {
              throw new BadRequestResponse("stale: '%s' is not ok".formatted(text));
            });
    return stale.isPresent();
  }

  private static Optional<Instant> at(Context context) {
    try {
      return Parameters.one(context, AT).map(InstantText::parse);
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse(AT + ": " + e.getMessage());
    }
  }
}
