package io.leadscorer.domain.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All facts of one lead in the order of the log, and how long it is watched.
 *
 * @param name what brings the same history about again
 * @param until the clock time at which watching ends
 */
public record History(String name, List<Fact> facts, long until) {
  public History {
    facts = List.copyOf(facts);
  }

  /** The same history without one of its facts. */
  public History without(int index) {
    List<Fact> fewer = new ArrayList<>(facts);
    fewer.remove(index);
    return new History(name, fewer, until);
  }

  /** One fact a line, with its clock time as people read it. */
  public String described() {
    return facts.stream()
        .map(fact -> "  %s  %s".formatted(Instant.ofEpochMilli(fact.at()), fact))
        .collect(
            Collectors.joining(
                "\n", name + "\n", "\n  until " + Instant.ofEpochMilli(until) + "\n"));
  }
}
