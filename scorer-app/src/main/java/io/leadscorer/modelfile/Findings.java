package io.leadscorer.modelfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the findings of one file, so that its author sees all of them at once. */
final class Findings {
  private final String file;
  private final List<Finding> all = new ArrayList<>();

  Findings(String file) {
    this.file = file;
  }

  void add(int line, String path, String problem) {
    all.add(new Finding(file, line, path, problem));
  }

  /** How many there are up to now. */
  int count() {
    return all.size();
  }

  /** Ends the reading of the file if anything was found in it. */
  void throwIfAny() {
    if (!all.isEmpty()) {
      throw new ModelFileException(
          all.stream().sorted(Comparator.comparingInt(Finding::line)).toList());
    }
  }
}
