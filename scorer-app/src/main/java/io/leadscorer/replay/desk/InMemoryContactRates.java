package io.leadscorer.replay.desk;

import io.leadscorer.domain.desk.ContactRates;
import java.util.List;
import java.util.TreeMap;

/** Contact rates in a map. */
final class InMemoryContactRates implements ContactRates {
  private final TreeMap<String, Rate> rates = new TreeMap<>();

  @Override
  public void count(String tier, String month, boolean inTime) {
    rates.merge(
        month + " " + tier,
        new Rate(tier, month, inTime ? 1 : 0, 1),
        (known, one) ->
            new Rate(tier, month, known.inTime() + one.inTime(), known.all() + one.all()));
  }

  @Override
  public List<Rate> all() {
    return List.copyOf(rates.values());
  }
}
