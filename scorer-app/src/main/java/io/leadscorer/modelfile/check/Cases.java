package io.leadscorer.modelfile.check;

import io.leadscorer.domain.model.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A condition taken apart: it is met exactly where all literals of one of its cases are. */
final class Cases {
  /** Conditions that come apart into more are left alone. */
  private static final int MOST = 256;

  private Cases() {}

  /** The cases of a condition; empty where there are too many. */
  static Optional<List<Case>> of(Condition condition) {
    return literals(condition, true).map(all -> all.stream().map(Case::new).toList());
  }

  private static Optional<List<List<Literal>>> literals(Condition condition, boolean holds) {
    if (condition instanceof Condition.Not not) {
      return literals(not.condition(), !holds);
    }
    if (condition instanceof Condition.All all) {
      return holds ? together(all.conditions(), true) : each(all.conditions(), false);
    }
    if (condition instanceof Condition.Any any) {
      return holds ? each(any.conditions(), true) : together(any.conditions(), false);
    }
    if (condition instanceof Condition.Exists exists && !holds) {
      return literals(new Condition.Exists(exists.field(), !exists.expected()), true);
    }
    return Optional.of(List.of(List.of(new Literal(condition, holds))));
  }

  private static Optional<List<List<Literal>>> each(List<Condition> conditions, boolean holds) {
    List<List<Literal>> cases = new ArrayList<>();
    for (Condition condition : conditions) {
      Optional<List<List<Literal>>> more = literals(condition, holds);
      if (more.isEmpty() || cases.size() + more.get().size() > MOST) {
        return Optional.empty();
      }
      cases.addAll(more.get());
    }
    return Optional.of(cases);
  }

  private static Optional<List<List<Literal>>> together(List<Condition> conditions, boolean holds) {
    List<List<Literal>> cases = List.of(List.of());
    for (Condition condition : conditions) {
      Optional<List<List<Literal>>> more = literals(condition, holds);
      if (more.isEmpty() || (long) cases.size() * more.get().size() > MOST) {
        return Optional.empty();
      }
      List<List<Literal>> both = new ArrayList<>();
      for (List<Literal> left : cases) {
        for (List<Literal> right : more.get()) {
          List<Literal> joined = new ArrayList<>(left);
          joined.addAll(right);
          both.add(joined);
        }
      }
      cases = both;
    }
    return Optional.of(cases);
  }
}
