package io.leadscorer.http;

import java.util.List;
import java.util.Optional;

/** How an instance is. */
public interface Health {

  /** Why it will not work again without a new start; empty while it lives. */
  Optional<String> failure();

  /** What its readiness depends on, as of now. */
  List<Check> checks();
}
