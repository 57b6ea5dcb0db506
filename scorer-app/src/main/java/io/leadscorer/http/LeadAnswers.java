package io.leadscorer.http;

import java.net.URI;

/** Answers to questions about a lead; asked from several threads. */
public interface LeadAnswers {

  /** Where the lead's score will go if nothing happens. */
  Answer forecast(String leadId);

  /** What can come of a question. */
  sealed interface Answer {

    /** An answer, as a JSON text. */
    record Found(String json) implements Answer {}

    /**
     * Another instance has the lead.
     *
     * @param base of its URLs, without a slash at the end
     */
    record Elsewhere(URI base) implements Answer {}

    /** There is no such lead. */
    record Unknown() implements Answer {}

    /**
     * Nobody can tell at the moment; asking again may help.
     *
     * @param reason in words
     */
    record NotReady(String reason) implements Answer {}
  }
}
