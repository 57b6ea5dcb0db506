package io.leadscorer.modelfile.check;

import io.leadscorer.modelfile.Finding;

/** What there is to say on the meaning of a model, at its place. */
public record Remark(Severity severity, Finding finding) {
  @Override
  public String toString() {
    return severity == Severity.ERROR
        ? finding.toString()
        : "%s:%d: warning: %s: %s"
            .formatted(finding.file(), finding.line(), finding.path(), finding.problem());
  }
}
