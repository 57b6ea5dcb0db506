package io.leadscorer.modelfile;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what was probably meant by a name that is not known. */
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
    String best = null;
    int least = Math.max(1, name.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  /** Levenshtein distance: the letters to insert, drop or replace. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
