package io.leadscorer.cli;

import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.model.Dimension;
import io.leadscorer.domain.score.Explanation;
import io.leadscorer.domain.score.Explanation.Change;
import io.leadscorer.domain.score.Explanation.Correction;
import io.leadscorer.domain.score.Explanation.Met;
import io.leadscorer.domain.score.Explanation.Part;
import io.leadscorer.domain.score.Explanation.Unmet;
import io.leadscorer.wire.Spelling;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An explanation in words: where the lead stands, a row a dimension, what counts and what corrects
 * it, what does not count. Shares of the score are rounded to thousandths of a point.
 */
final class LeadExplainReport {
  private static final Spelling<Disposition> DISPOSITION = Spelling.of(Disposition.class);

  private final Explanation explanation;
  private final DateTimeFormatter local;

  private LeadExplainReport(Explanation explanation) {
    this.explanation = explanation;
    this.local =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(explanation.zone());
  }

  static void print(Explanation explanation, PrintWriter out) {
    LeadExplainReport report = new LeadExplainReport(explanation);
    out.println(report.header());
    out.println();
    table(report.dimensions()).forEach(out::println);
    out.println();
    table(report.counting()).forEach(out::println);
    out.println();
    out.println("  not met");
    table(report.unmet()).forEach(out::println);
  }

  private String header() {
    return "%s  %s %s %s%s  at %s %s  %s version %d"
        .formatted(
            explanation.leadId(),
            explanation.tier(),
            BigDecimal.valueOf(explanation.score(), 2).toPlainString(),
            DISPOSITION.write(explanation.disposition()),
            explanation.highIntent() ? " (high intent)" : "",
            at(explanation.at()),
            explanation.zone(),
            explanation.modelId(),
            explanation.modelVersion());
  }

  private List<List<String>> dimensions() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("dimension", "score", "points", "weight"));
    for (Part part : explanation.dimensions()) {
      rows.add(List.of(part.dimension(), share(part.units()), points(part.raw()), weight(part)));
    }
    return rows;
  }

  private static String weight(Part part) {
    Long weight = part.weight();
    Long full = part.full();
    if (weight == null || full == null) {
      return "";
    }
    return weight == Dimension.UNBOUNDED ? "unbounded" : plain(weight) + " for " + plain(full);
  }

  private List<List<String>> counting() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("met", "score", "points", "originally", "dimension", "changes"));
    for (Met met : explanation.met()) {
      rows.add(
          List.of(
              met.count() == 1 ? met.rule() : met.rule() + " x" + met.count(),
              share(met.units()),
              points(met.points()),
              points(met.original()),
              met.dimension(),
              changes(met)));
    }
    for (Correction correction : explanation.corrections()) {
      String dimension = correction.dimension();
      rows.add(
          List.of(
              correction.name(),
              share(correction.units()),
              "",
              "",
              dimension == null ? "total" : dimension,
              ""));
    }
    return rows;
  }

  private String changes(Met met) {
    Change next = met.next();
    Long end = met.end();
    if (next == null) {
      return "";
    }
    String change = points(next.points()) + " from " + at(next.at());
    return end == null || end == next.at() ? change : change + ", ends " + at(end);
  }

  private List<List<String>> unmet() {
    List<List<String>> rows = new ArrayList<>();
    for (Unmet unmet : explanation.unmet()) {
      rows.add(List.of(unmet.rule(), points(unmet.points()), unmet.missing()));
    }
    return rows;
  }

  /** Columns as wide as their widest cell. */
  private static List<String> table(List<List<String>> rows) {
    return rows.stream()
        .map(
            row -> {
              StringBuilder line = new StringBuilder();
              for (int i = 0; i < row.size(); i++) {
                line.append("  ").append(row.get(i)).append(" ".repeat(room(rows, row, i)));
              }
              return line.toString().stripTrailing();
            })
        .toList();
  }

  private static int room(List<List<String>> rows, List<String> row, int column) {
    int width = rows.stream().mapToInt(each -> each.get(column).length()).max().orElse(0);
    return width - row.get(column).length();
  }

  private String at(long millis) {
    return local.format(Instant.ofEpochMilli(millis));
  }

  private String share(long units) {
    BigDecimal share =
        BigDecimal.valueOf(units)
            .divide(BigDecimal.valueOf(explanation.unitsPerPoint()), 3, RoundingMode.HALF_UP);
    return (share.signum() > 0 ? "+" : "") + share.toPlainString();
  }

  private static String points(long thousandths) {
    return (thousandths > 0 ? "+" : "") + plain(thousandths);
  }

  private static String plain(long thousandths) {
    return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
  }
}
