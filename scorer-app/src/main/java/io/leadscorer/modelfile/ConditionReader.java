package io.leadscorer.modelfile;

import io.leadscorer.domain.model.Condition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads conditions on one sort of fact: fields that must all hold, and any, all, not. */
final class ConditionReader {
  /** Meets nothing. */
  static final Condition NEVER = new Condition.Any(List.of());

  private final FieldCatalog fields;
  private final String like;

  ConditionReader(FieldCatalog fields, String like) {
    this.fields = fields;
    this.like = like;
  }

  /** Reads a condition that a mapping must have. */
  Condition required(YamlMap map, String field) {
    return read(map.requiredValue(field, like));
  }

  Condition read(YamlValue value) {
    return value.map(
        like,
        map -> {
          List<Condition> parts = map.each(this::part);
          if (parts.isEmpty() && value.isMap()) {
            value.wrong("is empty; name a field, like " + like);
          }
          return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
        });
  }

  private Condition part(String name, YamlValue value) {
    return switch (name) {
      case "any" -> new Condition.Any(several(value));
      case "all" -> new Condition.All(several(value));
      case "not" -> new Condition.Not(read(value));
      default -> ofField(name, value);
    };
  }

  private List<Condition> several(YamlValue value) {
    String likeList = "[" + like + "]";
    List<Condition> conditions = value.list(likeList, this::read);
    if (conditions.isEmpty() && value.isList()) {
      value.wrong("is empty; write conditions, like " + likeList);
    }
    return conditions;
  }

  private Condition ofField(String field, YamlValue value) {
    if (!fields.knows(field)) {
      value.wrong("is not a field of %s; %s".formatted(fields.of(), fields.advice(field)));
      return NEVER;
    }
    FieldType type = fields.typeOf(field);
    if (value.isMap()) {
      return value.map("{exists: true}", test -> test(field, type, test));
    }
    Kind<?> values = type.comparable();
    if (values == null) {
      value.wrong("is a date, which has no equal; write {exists: true}, or use it under timing");
      return NEVER;
    }
    if (value.isList()) {
      value.wrong("is a list; write {in: [...]}");
      return NEVER;
    }
    Object literal = value.read(values).read();
    return literal == null ? NEVER : new Condition.In(field, Set.of(literal));
  }

  private Condition test(String field, FieldType type, YamlMap test) {
    List<Condition> tests = new ArrayList<>();
    if (test.has("in")) {
      tests.add(in(field, type, test));
    }
    if (test.has("prefix")) {
      Field<String> prefix = test.required("prefix", Scalars.TEXT);
      refuseUnless(
          type == FieldType.TEXT, prefix.source(), "compares texts, which the field is not");
      tests.add(new Condition.Prefix(field, prefix.get()));
    }
    if (test.has("from") || test.has("to")) {
      tests.add(within(field, type, test));
    }
    if (test.has("exists")) {
      tests.add(new Condition.Exists(field, test.required("exists", Scalars.FLAG).get()));
    }
    // Where there is none but something else, that is refused as unknown.
    if (tests.size() > 1 || test.isEmpty()) {
      test.self()
          .wrong(
              "has %d tests; write one of in, prefix, from and to, exists".formatted(tests.size()));
    }
    return tests.isEmpty() ? NEVER : tests.get(0);
  }

  private static Condition in(String field, FieldType type, YamlMap test) {
    YamlValue list = test.requiredValue("in", "[a, b]");
    Kind<?> kind = type.comparable();
    if (kind == null) {
      list.wrong("compares values, which a date has not; write {exists: true}");
      return NEVER;
    }
    Set<Object> values = new HashSet<>();
    int size = list.list("[a, b]", item -> addTo(values, item.read(kind).read())).size();
    if (size == 0 && list.isList()) {
      list.wrong("is empty; write the values that meet it, like [a, b]");
    }
    return new Condition.In(field, values);
  }

  private static boolean addTo(Set<Object> values, @Nullable Object value) {
    return value != null && values.add(value);
  }

  private static Condition within(String field, FieldType type, YamlMap test) {
    Field<Long> from = bound(test, "from");
    Field<Long> to = bound(test, "to");
    Long least = from.read();
    Long most = to.read();
    refuseUnless(
        type == FieldType.NUMBER,
        test.self(),
        "asks for a number, which the field is not; write the value, or {in: [...]}");
    if (least != null && most != null && least > most) {
      to.source().wrong("is %d, but must be at least from, which is %d".formatted(most, least));
    }
    return new Condition.Within(field, least, most);
  }

  /** A bound that may be absent: it is then not read, which leaves that side open. */
  private static Field<Long> bound(YamlMap test, String name) {
    return test.optional(name, Scalars.WHOLE, 0L);
  }

  private static void refuseUnless(boolean fits, YamlValue value, String otherwise) {
    if (!fits) {
      value.wrong(otherwise);
    }
  }
}
