package io.leadscorer.http;

/**
 * One thing that was looked at.
 *
 * @param detail what is wrong, in words; empty where all is well
 */
public record Check(String name, State state, String detail) {

  /** What follows from it. */
  public enum State {
    /** All is well. */
    OK,
    /** Somebody should look, but the instance can do its work. */
    WARNING,
    /** The instance is not ready. */
    FAILING
  }

  /** All is well. */
  public static Check ok(String name) {
    return new Check(name, State.OK, "");
  }
}
