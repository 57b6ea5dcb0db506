package io.leadscorer.http;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers to questions about a lead; asked from several threads. */
public interface LeadAnswers {

  /** How the lead stands. */
  Answer standing(LeadQuestion question);

  /**
   * Why the lead has its score.
   *
   * @param at the instant to explain; empty for the lead's last evaluation
   */
  Answer explanation(LeadQuestion question, Optional<Instant> at);

  /** Where the lead's score will go if nothing happens. */
  Answer forecast(LeadQuestion question);

  /**
   * What was counted for the lead, newest first.
   *
   * @param limit the most to tell
   */
  Answer history(LeadQuestion question, int limit);

  /**
   * How this instance's leads stand under two models.
   *
   * @param top how many of the leads that move are named
   */
  Answer comparison(String modelA, String modelB, int top);

  /** What can come of a question. */
  sealed interface Answer {

    /**
     * An answer.
     *
     * @param json the text of one object
     * @param stale whether it is of a copy that may be behind
     */
    record Found(String json, boolean stale) implements Answer {}

    /**
     * Another instance has the lead.
     *
     * @param owner base of its URLs, without a slash at the end
     * @param standbys the same of those that have a copy
     */
    record Elsewhere(URI owner, List<URI> standbys) implements Answer {
      public Elsewhere {
        standbys = List.copyOf(standbys);
      }
    }

    /**
     * There is no such thing.
     *
     * @param reason which, in words
     */
    record Unknown(String reason) implements Answer {}

    /**
     * The question makes no sense.
     *
     * @param reason in words
     */
    record Refused(String reason) implements Answer {}

    /**
     * Nobody can tell at the moment; asking again may help.
     *
     * @param reason in words
     */
    record NotReady(String reason) implements Answer {}
  }
}
