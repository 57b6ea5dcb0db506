package io.leadscorer.cli;

import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.score.Forecast;
import io.leadscorer.wire.Spelling;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A forecast in words: where the lead stands, then a row a step. */
final class LeadForecastReport {
  private static final Spelling<Disposition> DISPOSITION = Spelling.of(Disposition.class);

  private final Forecast forecast;
  private final DateTimeFormatter local;

  private LeadForecastReport(Forecast forecast) {
    this.forecast = forecast;
    this.local =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(forecast.zone());
  }

  private record Row(String at, String tier, String score, String disposition, String moves) {}

  static void print(Forecast forecast, PrintWriter out) {
    LeadForecastReport report = new LeadForecastReport(forecast);
    out.println(report.header());
    report.rows().forEach(out::println);
    out.println(report.ending());
  }

  private String header() {
    return "%s  %s %s %s  at %s %s  %s version %d"
        .formatted(
            forecast.leadId(),
            forecast.tier(),
            score(forecast.score()),
            DISPOSITION.write(forecast.disposition()),
            at(forecast.at()),
            forecast.zone(),
            forecast.modelId(),
            forecast.modelVersion());
  }

  private List<String> rows() {
    List<Row> rows = new ArrayList<>();
    String tier = forecast.tier();
    Disposition disposition = forecast.disposition();
    for (Forecast.Step step : forecast.steps()) {
      rows.add(
          new Row(
              at(step.at()),
              step.tier().equals(tier) ? tier : tier + " -> " + step.tier(),
              score(step.score()),
              step.disposition() == disposition
                  ? ""
                  : DISPOSITION.write(disposition) + " -> " + DISPOSITION.write(step.disposition()),
              step.moves().stream()
                  .map(LeadForecastReport::move)
                  .collect(Collectors.joining(", "))));
      tier = step.tier();
      disposition = step.disposition();
    }
    int tiers = width(rows, Row::tier);
    int scores = width(rows, Row::score);
    int dispositions = width(rows, Row::disposition);
    return rows.stream()
        .map(
            row ->
                "  "
                    + row.at()
                    + "  "
                    + right(row.tier(), tiers)
                    + "  "
                    + right(row.score(), scores)
                    + (dispositions == 0 ? "" : "  " + left(row.disposition(), dispositions))
                    + "  "
                    + row.moves())
        .toList();
  }

  private String ending() {
    if (forecast.steps().isEmpty()) {
      return "If nothing happens, nothing will ever change.";
    }
    Long until = forecast.until();
    return until == null
        ? "After that, if nothing happens, nothing changes any more."
        : "And so on every year, with the seasons.";
  }

  private String at(long millis) {
    return local.format(Instant.ofEpochMilli(millis));
  }

  private static String score(int hundredths) {
    return BigDecimal.valueOf(hundredths, 2).toPlainString();
  }

  private static String move(Forecast.Move move) {
    return move.rule() + " " + points(move.before()) + " -> " + points(move.now());
  }

  private static String points(long thousandths) {
    return (thousandths > 0 ? "+" : "")
        + BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
  }

  private static int width(List<Row> rows, Function<Row, String> column) {
    return rows.stream().mapToInt(row -> column.apply(row).length()).max().orElse(0);
  }

  private static String left(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static String right(String text, int width) {
    return " ".repeat(width - text.length()) + text;
  }
}
