package io.leadscorer.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.leadscorer.config.InstantText;
import java.time.Instant;
import java.util.List;
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
    LeadResponse.send(context, leads.history(question, limit(context)));
  }

  private static LeadQuestion question(Context context, Set<String> more) {
    Set<String> known = new TreeSet<>(more);
    known.add(STALE);
    refuseOthers(context, known);
    return new LeadQuestion(
        context.pathParam("leadId"), parameter(context, MODEL), staleIsWelcome(context));
  }

  /** One that is misspelt would be answered as if it had not been asked. */
  private static void refuseOthers(Context context, Set<String> known) {
    for (String name : context.queryParamMap().keySet()) {
      if (!known.contains(name)) {
        throw new BadRequestResponse(
            "'%s' is no parameter of this page; there are %s"
                .formatted(name, String.join(", ", known)));
      }
    }
  }

  private static Optional<String> parameter(Context context, String name) {
    List<String> values = context.queryParams(name);
    if (values.size() > 1) {
      throw new BadRequestResponse(name + " is given more than once");
    }
    return values.stream().findFirst();
  }

  private static boolean staleIsWelcome(Context context) {
    Optional<String> stale = parameter(context, STALE);
    stale
        .filter(text -> !text.equals("ok"))
        .ifPresent(
            text -> {
              throw new BadRequestResponse("stale: '%s' is not ok".formatted(text));
            });
    return stale.isPresent();
  }

  private static int limit(Context context) {
    String text = parameter(context, LIMIT).orElse(String.valueOf(USUAL_LIMIT));
    if (text.matches("[1-9]\\d{0,3}") && Integer.parseInt(text) <= MOST) {
      return Integer.parseInt(text);
    }
    throw new BadRequestResponse(
        "%s: '%s' is not a whole number from 1 to %d".formatted(LIMIT, text, MOST));
  }

  private static Optional<Instant> at(Context context) {
    try {
      return parameter(context, AT).map(InstantText::parse);
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse(AT + ": " + e.getMessage());
    }
  }
}
