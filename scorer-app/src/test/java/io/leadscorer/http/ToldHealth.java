package io.leadscorer.http;

import java.util.List;
import java.util.Optional;

/** An instance that is well until a test says otherwise. */
final class ToldHealth implements Health {
  private Optional<String> failure = Optional.empty();
  private List<Check> checks = List.of(Check.ok("streams"), Check.ok("clock"));

  void fail(String reason) {
    failure = Optional.of(reason);
    checks = List.of(new Check("streams", Check.State.FAILING, reason));
  }

  void checks(Check... found) {
    checks = List.of(found);
  }

  @Override
  public Optional<String> failure() {
    return failure;
  }

  @Override
  public List<Check> checks() {
    return checks;
  }
}
