package io.leadscorer.domain.state;

import io.leadscorer.domain.model.Schedule;
import java.util.BitSet;

/**
 * What a model makes of a lead's profile and its company's, so that an event needs neither.
 *
 * @param rules indexes of what holds: the profile rules, behind them the gates' conditions, behind
 *     those the suspicions; not to be changed
 * @param seasons indexes of the seasons that the lead's industry knows; not to be changed
 * @param timing the timing points, by instant
 * @param companyKnown whether a company profile stands behind it
 */
public record ProfileDigest(
    BitSet rules,
    BitSet seasons,
    Schedule timing,
    boolean companyKnown,
    boolean excluded,
    boolean disqualified) {

  /** Of a lead without a profile. */
  public static final ProfileDigest NONE =
      new ProfileDigest(new BitSet(), new BitSet(), Schedule.EMPTY, false, false, false);
}
