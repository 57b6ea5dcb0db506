package io.leadscorer.modelfile;

import io.leadscorer.domain.model.Condition;
import io.leadscorer.domain.model.Glob;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of one field: its value, or a mapping with a test. */
final class FieldTestReader {
  private static final String TESTS =
      "equals, in, prefix, glob, contains, exists, or bounds, which are from, to, >=, >, <=, <";

  private final String field;
  private final FieldType type;

  FieldTestReader(String field, FieldType type) {
    this.field = field;
    this.type = type;
  }

  Condition read(YamlValue value) {
    if (value.isMap()) {
      return value.map("{exists: true}", this::test);
    }
    return equal(value);
  }

  private Condition equal(YamlValue value) {
    if (value.isList()) {
      value.wrong("is a list; write {in: [...]}");
      return ConditionReader.NEVER;
    }
    Object literal = value.read(type.comparable()).read();
    return literal == null ? ConditionReader.NEVER : new Condition.In(field, Set.of(literal));
  }

  private Condition test(YamlMap test) {
    List<Condition> tests = new ArrayList<>();
    if (test.has("equals")) {
      tests.add(equal(test.requiredValue("equals", "abc")));
    }
    if (test.has("in")) {
      tests.add(in(test.requiredValue("in", "[a, b]")));
    }
    ofText(test, "prefix", tests, text -> new Condition.Prefix(field, text));
    ofText(test, "glob", tests, text -> new Condition.Matches(field, Glob.of(text)));
    ofText(test, "contains", tests, text -> new Condition.Contains(field, text));
    if (test.has("exists")) {
      tests.add(new Condition.Exists(field, test.required("exists", Scalars.FLAG).get()));
    }
    BoundsReader bounds = new BoundsReader(field, type, test);
    if (bounds.areWritten()) {
      tests.add(bounds.read());
    }
    // Where there is none but something else, that is refused as unknown.
    if (tests.size() > 1 || test.isEmpty()) {
      test.self().wrong("has %d tests; write one of %s".formatted(tests.size(), TESTS));
    }
    return tests.isEmpty() ? ConditionReader.NEVER : tests.get(0);
  }

  private void ofText(
      YamlMap test, String name, List<Condition> tests, Function<String, Condition> condition) {
    if (!test.has(name)) {
      return;
    }
    Field<String> text = test.required(name, Scalars.TEXT);
    if (!type.isText()) {
      text.source().wrong("compares texts, which the field is not");
    }
    tests.add(condition.apply(text.get()));
  }

  private Condition in(YamlValue list) {
    Set<Object> values = new HashSet<>();
    int size =
        list.list("[a, b]", item -> addTo(values, item.read(type.comparable()).read())).size();
    if (size == 0 && list.isList()) {
      list.wrong("is empty; write the values that meet it, like [a, b]");
    }
    return new Condition.In(field, values);
  }

  private static boolean addTo(Set<Object> values, @Nullable Object value) {
    return value != null && values.add(value);
  }
}
