package io.leadscorer.cli;

import io.leadscorer.domain.handoff.HandoffState;
import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.lead.Touch;
import io.leadscorer.domain.score.Outcome.NextDrop;
import io.leadscorer.domain.score.Standing;
import io.leadscorer.domain.score.Standing.NextChange;
import io.leadscorer.domain.score.Standing.Sales;
import io.leadscorer.wire.Spelling;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How a lead stands in words: a header, a row a matter, then its latest touches. */
final class LeadShowReport {
  private static final Spelling<Disposition> DISPOSITION = Spelling.of(Disposition.class);
  private static final Spelling<LifecycleStage> STAGE = Spelling.of(LifecycleStage.class);
  private static final Spelling<HandoffState> STATE = Spelling.of(HandoffState.class);

  private final Standing standing;
  private final DateTimeFormatter local;

  private LeadShowReport(Standing standing) {
    this.standing = standing;
    this.local =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(standing.zone());
  }

  static void print(Standing standing, PrintWriter out) {
    LeadShowReport report = new LeadShowReport(standing);
    out.println(report.header());
    report.matters().forEach((matter, text) -> out.printf("  %-11s  %s%n", matter, text));
    report.journey().forEach(out::println);
  }

  private String header() {
    return "%s  %s %s %s%s  at %s %s  %s version %d"
        .formatted(
            standing.leadId(),
            standing.tier(),
            score(standing.score()),
            DISPOSITION.write(standing.disposition()),
            standing.highIntent() ? " (high intent)" : "",
            at(standing.at()),
            standing.zone(),
            standing.modelId(),
            standing.modelVersion());
  }

  private Map<String, String> matters() {
    Map<String, String> matters = new LinkedHashMap<>();
    matters.put(
        "dimensions",
        standing.dimensions().entrySet().stream()
            .map(part -> part.getKey() + " " + points(part.getValue()))
            .collect(Collectors.joining(", ")));
    matters.put("adjustments", points(standing.adjustments()));
    matters.put("stage", STAGE.write(standing.stage()));
    String company = standing.companyId();
    if (company != null) {
      matters.put("company", company);
    }
    Sales sales = standing.sales();
    if (sales != null) {
      matters.put("handoff", handoff(sales));
    }
    matters.put("changes", "%d so far".formatted(standing.sequence()));
    NextChange change = standing.nextChange();
    matters.put("next", change == null ? "nothing, if nothing happens" : change(change));
    NextDrop drop = standing.nextDrop();
    if (drop != null) {
      matters.put("next drop", "%s from %s".formatted(drop.tier(), at(drop.at())));
    }
    return matters;
  }

  private String handoff(Sales sales) {
    Long deadline = sales.deadline();
    return "%s %s%s%s"
        .formatted(
            sales.handoffId(),
            STATE.write(sales.state()),
            sales.owner() == null ? "" : ", with " + sales.owner(),
            deadline == null ? "" : ", contact by " + at(deadline));
  }

  private String change(NextChange change) {
    return "%s %s %s from %s"
        .formatted(
            change.tier(),
            score(change.score()),
            DISPOSITION.write(change.disposition()),
            at(change.at()));
  }

  private List<String> journey() {
    List<String> rows = new ArrayList<>();
    for (Touch touch : standing.journey()) {
      StringBuilder row = new StringBuilder("  ").append(at(touch.occurredAt())).append("  ");
      row.append(touch.type());
      if (touch.channel() != null) {
        row.append("  ").append(touch.channel());
      }
      if (touch.target() != null) {
        row.append("  ").append(touch.target());
      }
      rows.add(row.toString());
    }
    return rows;
  }

  private String at(long millis) {
    return local.format(Instant.ofEpochMilli(millis));
  }

  private static String score(int hundredths) {
    return BigDecimal.valueOf(hundredths, 2).toPlainString();
  }

  private static String points(long thousandths) {
    return (thousandths > 0 ? "+" : "")
        + BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
  }
}
