package io.leadscorer.modelfile;

import io.leadscorer.domain.model.Condition;
import java.util.List;

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
    return new FieldTestReader(field, fields.typeOf(field)).read(value);
  }
}
