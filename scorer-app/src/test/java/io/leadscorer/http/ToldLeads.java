package io.leadscorer.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Answers that a test gives, and the questions that they were given to. */
final class ToldLeads implements LeadAnswers {
  private final List<String> asked = new ArrayList<>();
  private Function<LeadQuestion, Answer> answer =
      question -> new Answer.Unknown("lead '" + question.leadId() + "' is not known");

  void answer(Function<LeadQuestion, Answer> given) {
    answer = given;
  }

  void answer(Answer given) {
    answer = question -> given;
  }

  /** What was asked, in order. */
  List<String> asked() {
    return asked;
  }

  @Override
  public Answer standing(LeadQuestion question) {
    asked.add("standing of " + question);
    return answer.apply(question);
  }

  @Override
  public Answer explanation(LeadQuestion question, Optional<Instant> at) {
    asked.add("explanation at " + at + " of " + question);
    return answer.apply(question);
  }

  @Override
  public Answer forecast(LeadQuestion question) {
    asked.add("forecast of " + question);
    return answer.apply(question);
  }

  @Override
  public Answer history(LeadQuestion question, int limit) {
    asked.add("history of " + question + " up to " + limit);
    return answer.apply(question);
  }

  @Override
  public Answer comparison(String modelA, String modelB, int top) {
    asked.add("comparison of " + modelA + " and " + modelB + ", top " + top);
    return answer.apply(new LeadQuestion("", Optional.empty(), false));
  }
}
