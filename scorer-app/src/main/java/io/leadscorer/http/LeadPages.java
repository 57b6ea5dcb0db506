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

  private final LeadAnswers leads;

  LeadPages(LeadAnswers leads) {
    this.leads = leads;
  }

  void standing(Context context) {
    LeadResponse.send(context, leads.standing(question(context, Set.of())));
  }

  void explanation(Context context) {
    LeadQuestion question = question(context, Set.of(AT));
    LeadResponse.send(context, leads.explanation(question, at(context)));
  }

  void forecast(Context context) {
    LeadResponse.send(context, leads.forecast(question(context, Set.of())));
  }

  private static LeadQuestion question(Context context, Set<String> more) {
    Set<String> known = new TreeSet<>(more);
    known.addAll(Set.of(MODEL, STALE));
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

  private static Optional<Instant> at(Context context) {
    try {
      return parameter(context, AT).map(InstantText::parse);
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse(AT + ": " + e.getMessage());
    }
  }
}
