package io.leadscorer.bench.report;

import java.util.ArrayList;
import java.util.List;

/** A Markdown table with straight columns. */
final class Table {
  private final List<String[]> rows = new ArrayList<>();

  Table(String... header) {
    rows.add(header);
  }

  void row(String... cells) {
    rows.add(cells);
  }

  /** Whether it has only its header. */
  boolean isEmpty() {
    return rows.size() == 1;
  }

  @Override
  public String toString() {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row[column].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      line(text, rows.get(row), widths);
      if (row == 0) {
        rule(text, widths);
      }
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String[] cells, int[] widths) {
    for (int column = 0; column < widths.length; column++) {
      String padding = " ".repeat(widths[column] - cells[column].length());
      text.append("| ");
      // Names begin at the left, numbers end at the right.
      text.append(column == 0 ? cells[column] + padding : padding + cells[column]).append(' ');
    }
    text.append("|\n");
  }

  private static void rule(StringBuilder text, int[] widths) {
    for (int column = 0; column < widths.length; column++) {
      text.append(column == 0 ? "|" + "-".repeat(widths[column] + 2) : "|")
          .append(column == 0 ? "" : "-".repeat(widths[column] + 1) + ":");
    }
    text.append("|\n");
  }
}
