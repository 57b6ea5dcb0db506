package io.leadscorer.scenario;

/** A scenario file that cannot be run; the message names file and line. */
final class InvalidScenarioException extends RuntimeException {
  private static final long serialVersionUID = 1;

  InvalidScenarioException(String file, int line, String problem) {
    super("%s:%d: %s".formatted(file, line, problem));
  }
}
