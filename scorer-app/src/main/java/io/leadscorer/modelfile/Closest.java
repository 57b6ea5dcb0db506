package io.leadscorer.modelfile;

import io.leadscorer.config.ClosestName;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Advice on names that models do not know. */
final class Closest {
  private static final int MOST_LISTED = 12;

  private Closest() {}

  /** What to write in place of a name, as the end of a finding. */
  static String advice(String name, Collection<String> known) {
    String closest = to(name, known);
    if (closest != null) {
      return "did you mean " + closest + "?";
    }
    if (known.isEmpty()) {
      return "the model has none";
    }
    return known.size() <= MOST_LISTED
        ? "write one of " + String.join(", ", known)
        : "see the model language for those that are known";
  }

  /** The known name that differs least, unless it differs in more than a third. */
  static @Nullable String to(String name, Collection<String> known) {
    return ClosestName.to(name, known, Math.max(1, name.length() / 3));
  }
}
