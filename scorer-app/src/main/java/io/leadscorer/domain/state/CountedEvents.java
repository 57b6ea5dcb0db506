package io.leadscorer.domain.state;

import java.util.Arrays;

/**
 * Which events of a lead were counted, by short digests of their ids, so that an event is mostly
 * known to be new without a look at the ledger. It may take an event for counted that was not,
 * never the other way round.
 */
public final class CountedEvents {
  /** The digests of more events would outgrow the rest of the state; then all may be counted. */
  private static final int MOST = 256;

  private static final int INITIAL_DIGESTS = 4;

  /** Spreads ids that differ in their last digits alone. */
  private static final int GOLDEN_RATIO = 0x9E3779B9;

  private short[] digests = new short[INITIAL_DIGESTS];
  private int size;
  private boolean complete = true;

  /** Of a lead of whose events nothing is known: each may have been counted. */
  public static CountedEvents unknown() {
    CountedEvents events = new CountedEvents();
    events.forget();
    return events;
  }

  /** The same events, to go on by themselves. */
  public CountedEvents copy() {
    CountedEvents events = new CountedEvents();
    events.digests = digests.clone();
    events.size = size;
    events.complete = complete;
    return events;
  }

  /** Whether an event may have been counted. */
  public boolean mayHold(String eventId) {
    if (!complete) {
      return true;
    }
    short digest = digest(eventId);
    for (int i = 0; i < size; i++) {
      if (digests[i] == digest) {
        return true;
      }
    }
    return false;
  }

  /** Notes an event that is counted. */
  public void add(String eventId) {
    if (isFull()) {
      forget();
    } else if (complete) {
      append(digest(eventId));
    }
  }

  /** Whether one event more is one too many. */
  public boolean isFull() {
    return complete && size == MOST;
  }

  private void forget() {
    complete = false;
    digests = new short[0];
    size = 0;
  }

  /** Puts a digest back as it was kept. */
  public void append(short digest) {
    if (size == digests.length) {
      digests = Arrays.copyOf(digests, 2 * size);
    }
    digests[size++] = digest;
  }

  /** Whether each event that was counted has its digest here. */
  public boolean isComplete() {
    return complete;
  }

  public int size() {
    return size;
  }

  public short digest(int index) {
    return digests[index];
  }

  private static short digest(String eventId) {
    return (short) ((eventId.hashCode() * GOLDEN_RATIO) >>> Short.SIZE);
  }
}
