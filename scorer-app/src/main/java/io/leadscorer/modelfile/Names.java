package io.leadscorer.modelfile;

import java.util.HashMap;
import java.util.Map;

/** Keeps the names of one sort unique within a model. */
final class Names {
  /** Names stand in records, in state and on command lines. */
  static final Kind<String> NAME =
      new Kind<>(
          "a name of letters, digits, '_' and '-'",
          "demo_request",
          "",
          scalar ->
              scalar.getValue().matches("[A-Za-z0-9][A-Za-z0-9_-]*")
                  ? Scalars.TEXT.parser().parse(scalar)
                  : null);

  private final String what;
  private final Map<String, Integer> lines = new HashMap<>();

  Names(String what) {
    this.what = what;
  }

  /** Reads a name that no other has. */
  String read(YamlMap map, String field) {
    Field<String> name = map.required(field, NAME);
    String value = name.read();
    if (value != null) {
      Integer first = lines.putIfAbsent(value, name.source().line());
      if (first != null) {
        name.source()
            .wrong(
                "is '%s', which is the name of the %s on line %d already; write another"
                    .formatted(value, what, first));
      }
    }
    return name.get();
  }
}
