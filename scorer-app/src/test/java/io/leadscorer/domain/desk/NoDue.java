package io.leadscorer.domain.desk;

import io.leadscorer.domain.flow.DueIndex;
import org.jspecify.annotations.Nullable;

/** A due index of a desk that looks at no addresses. */
final class NoDue implements DueIndex {
  @Override
  public void add(Due due) {
    throw new AssertionError("no address was seen");
  }

  @Override
  public void remove(Due due) {
    throw new AssertionError("no address was seen");
  }

  @Override
  public @Nullable Due first(long until) {
    return null;
  }
}
