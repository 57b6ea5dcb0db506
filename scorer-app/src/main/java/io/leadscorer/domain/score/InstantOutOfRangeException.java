package io.leadscorer.domain.score;

/** A lead cannot be explained at an instant: before its clock, or beyond the years of scores. */
public final class InstantOutOfRangeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  InstantOutOfRangeException(String message) {
    super(message);
  }
}
