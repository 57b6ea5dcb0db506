package io.leadscorer.cli;

/** What the program ends with (contracts.md). */
final class ExitCode {
  public static final int DONE = 0;
  public static final int FAILED = 1;
  public static final int WRONG_INPUT = 2;

  private ExitCode() {}
}
