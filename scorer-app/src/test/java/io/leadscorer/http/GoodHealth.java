package io.leadscorer.http;

import java.util.List;
import java.util.Optional;

/** An instance that is well. */
final class GoodHealth implements Health {
  @Override
  public Optional<String> failure() {
    return Optional.empty();
  }

  @Override
  public List<Check> checks() {
    return List.of(Check.ok("streams"));
  }
}
