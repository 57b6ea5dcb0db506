package io.leadscorer.metrics;

import io.leadscorer.domain.desk.ContactRates.Rate;
import io.leadscorer.topology.desk.DeskWatch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the desk gets on, where this instance runs it, and how soon sales make contact. */
public final class DeskMetrics implements DeskWatch {
  private static final double SECOND = 1000.0;

  /** Months that are shown: sales look at this one and the last. */
  private static final int MONTHS = 2;

  private final MeterRegistry registry;
  private final MultiGauge handoffs;
  private @Nullable Gauge decided;
  private volatile long decidedUpTo;

  DeskMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.handoffs =
        MultiGauge.builder("leadscorer.handoffs.due")
            .description(
                "handoffs opened in the month that were contacted or are past their deadline")
            .register(registry);
  }

  @Override
  public synchronized void decidedUpTo(long instant, List<Rate> contactRates) {
    decidedUpTo = instant;
    if (decided == null) {
      decided =
          Gauge.builder("leadscorer.desk.decided", () -> decidedUpTo / SECOND)
              .description("instant up to which the desk has decided, since 1970")
              .baseUnit("seconds")
              .register(registry);
    }
    handoffs.register(rows(contactRates), true);
  }

  private static List<Row<?>> rows(List<Rate> rates) {
    List<String> shown =
        rates.stream()
            .map(Rate::month)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .limit(MONTHS)
            .toList();
    List<Row<?>> rows = new ArrayList<>();
    for (Rate rate : rates) {
      if (shown.contains(rate.month())) {
        rows.add(Row.of(tags(rate, "yes"), rate.inTime()));
        rows.add(Row.of(tags(rate, "no"), rate.all() - rate.inTime()));
      }
    }
    return rows;
  }

  private static Tags tags(Rate rate, String inTime) {
    return Tags.of("tier", rate.tier(), "month", rate.month(), "in_time", inTime);
  }

  @Override
  public synchronized void released() {
    if (decided != null) {
      registry.remove(decided);
      decided = null;
    }
    handoffs.register(List.of(), true);
  }
}
