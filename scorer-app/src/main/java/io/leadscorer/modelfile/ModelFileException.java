package io.leadscorer.modelfile;

import java.util.List;
import java.util.stream.Collectors;

/** A model file cannot be used; the message lists every finding, one a line. */
public final class ModelFileException extends RuntimeException {
  private final List<Finding> findings;

  public ModelFileException(List<Finding> findings) {
    super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    this.findings = List.copyOf(findings);
  }

  /** What is wrong, by line. */
  public List<Finding> findings() {
    return findings;
  }
}
