package io.leadscorer.modelfile.check;

import io.leadscorer.modelfile.Finding;
import io.leadscorer.modelfile.Places;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the remarks on one file. */
final class Remarks {
  private final String file;
  private final Places places;
  private final List<Remark> all = new ArrayList<>();

  Remarks(String file, Places places) {
    this.file = file;
    this.places = places;
  }

  void error(String path, String problem) {
    add(Severity.ERROR, path, problem);
  }

  void warning(String path, String problem) {
    add(Severity.WARNING, path, problem);
  }

  private void add(Severity severity, String path, String problem) {
    all.add(new Remark(severity, new Finding(file, places.line(path), path, problem)));
  }

  List<Remark> byLine() {
    return all.stream().sorted(Comparator.comparingInt(remark -> remark.finding().line())).toList();
  }
}
