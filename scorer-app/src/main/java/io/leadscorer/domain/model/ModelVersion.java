package io.leadscorer.domain.model;

/** One version of a scoring model; what it says never changes. */
public record ModelVersion(String id, int version) {
  @Override
  public String toString() {
    return "%s version %d".formatted(id, version);
  }
}
