package io.leadscorer.config;

import java.util.List;

/** Everything that is wrong with a configuration, in one message for its author. */
public final class InvalidConfigException extends RuntimeException {

  private final List<String> problems;

  InvalidConfigException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** One line each. */
  public List<String> problems() {
    return problems;
  }
}
