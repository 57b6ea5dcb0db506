package io.leadscorer.domain.score;

import io.leadscorer.domain.model.Condition;
import io.leadscorer.domain.model.Condition.All;
import io.leadscorer.domain.model.Condition.Any;
import io.leadscorer.domain.model.Condition.Contains;
import io.leadscorer.domain.model.Condition.DateIs;
import io.leadscorer.domain.model.Condition.Exists;
import io.leadscorer.domain.model.Condition.In;
import io.leadscorer.domain.model.Condition.Matches;
import io.leadscorer.domain.model.Condition.Not;
import io.leadscorer.domain.model.Condition.NumberIs;
import io.leadscorer.domain.model.Condition.Prefix;
import io.leadscorer.domain.model.Condition.Within;
import io.leadscorer.domain.model.EventFields;
import io.leadscorer.domain.model.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions in words, as they hold and as they fail. */
final class ConditionWords {
  private static final long MINUTE = 60_000;

  private ConditionWords() {}

  /** What no event was: {@code page_view whose target starts with /pricing}. */
  static String event(Condition condition) {
    List<Condition> conditions =
        condition instanceof All all ? all.conditions() : List.of(condition);
    String type = "event";
    List<Condition> rest = new ArrayList<>();
    for (Condition each : conditions) {
      if (type.equals("event") && each instanceof In in && in.field().equals(EventFields.TYPE)) {
        type =
            in.values().stream().map(String::valueOf).sorted().collect(Collectors.joining(" or "));
      } else {
        rest.add(each);
      }
    }
    return rest.isEmpty() ? type : type + " whose " + joined(rest, true, " and ");
  }

  /** A window after what is within it; nothing where it never ends. */
  static String within(long window) {
    return window == Time.NEVER ? "" : " within " + duration(window);
  }

  /** A length of time, in the largest unit that it is a whole number of. */
  static String duration(long millis) {
    if (millis % Time.DAY == 0) {
      return of(millis / Time.DAY, "day");
    }
    return millis % Time.HOUR == 0 ? of(millis / Time.HOUR, "hour") : of(millis / MINUTE, "minute");
  }

  private static String of(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  /** That a condition holds: {@code seniority is c_level}. */
  static String holding(Condition condition) {
    return words(condition, true);
  }

  /** That a condition fails: {@code seniority is not c_level}. */
  static String failing(Condition condition) {
    return words(condition, false);
  }

  private static String words(Condition condition, boolean holds) {
    if (condition instanceof Not not) {
      return words(not.condition(), !holds);
    }
    if (condition instanceof All all) {
      return joined(all.conditions(), holds, holds ? " and " : " or ");
    }
    if (condition instanceof Any any) {
      return joined(any.conditions(), holds, holds ? " or " : " and ");
    }
    if (condition instanceof Exists exists) {
      return exists.field() + (exists.expected() == holds ? " is known" : " is not known");
    }
    return ofField(condition, holds);
  }

  private static String ofField(Condition condition, boolean holds) {
    String is = holds ? " is " : " is not ";
    if (condition instanceof In in) {
      return in.field() + is + values(in);
    }
    if (condition instanceof Prefix prefix) {
      return prefix.field() + (holds ? " starts with " : " does not start with ") + prefix.prefix();
    }
    if (condition instanceof Contains contains) {
      return contains.field() + (holds ? " contains " : " does not contain ") + contains.part();
    }
    if (condition instanceof Matches matches) {
      return matches.field()
          + (holds ? " matches " : " does not match ")
          + String.join("*", matches.glob().pieces());
    }
    if (condition instanceof NumberIs number) {
      return number.field()
          + is
          + number.comparison().sign()
          + " "
          + number.bound().toPlainString();
    }
    if (condition instanceof DateIs date) {
      return date.field() + is + date.comparison().sign() + " " + date.bound();
    }
    if (condition instanceof Within within) {
      return within.field() + is + range(within);
    }
    throw new IllegalStateException("no words for " + condition);
  }

  private static String values(In in) {
    String values =
        in.values().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    return in.values().size() == 1 ? values : "one of " + values;
  }

  private static String range(Within within) {
    if (within.from() == null) {
      return within.to() == null ? "a number" : "at most " + within.to();
    }
    return within.to() == null
        ? "at least " + within.from()
        : "from " + within.from() + " to " + within.to();
  }

  private static String joined(List<Condition> conditions, boolean holds, String with) {
    return conditions.stream()
        .map(each -> nested(each, holds, conditions.size() > 1))
        .collect(Collectors.joining(with));
  }

  private static String nested(Condition condition, boolean holds, boolean amongOthers) {
    boolean isList =
        condition instanceof All || condition instanceof Any || condition instanceof Not;
    String words = words(condition, holds);
    return isList && amongOthers ? "(" + words + ")" : words;
  }
}
