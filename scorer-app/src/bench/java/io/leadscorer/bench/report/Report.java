package io.leadscorer.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one run of a benchmark found: figures as they were measured, and ratios with bounds. */
public final class Report {
  private final String title;
  private final Table figures = new Table("figure", "measured");
  private final Table ratios = new Table("ratio", "measured", "bound", "met");
  private final List<String> notes = new ArrayList<>();
  private boolean allMet = true;

  public Report(String title) {
    this.title = title;
  }

  /** A figure that was measured. */
  public void figure(String name, double value, String unit) {
    figures.row(name, number(value) + " " + unit);
  }

  /** A ratio of two figures of this run, which is to be at most the bound. */
  public void ratio(String name, double value, double bound) {
    boolean met = value <= bound;
    allMet &= met;
    ratios.row(name, number(value), "<= " + number(bound), met ? "yes" : "NO");
  }

  /** A ratio of two figures of this run, which is to be at least the bound. */
  public void atLeast(String name, double value, double bound) {
    boolean met = value >= bound;
    allMet &= met;
    ratios.row(name, number(value), ">= " + number(bound), met ? "yes" : "NO");
  }

  /** A ratio that is only told. */
  public void ratio(String name, double value) {
    ratios.row(name, number(value), "", "");
  }

  /** Something that must have happened exactly so often. */
  public void count(String name, long value, long expected) {
    boolean met = value == expected;
    allMet &= met;
    ratios.row(name, number(value), "= " + number(expected), met ? "yes" : "NO");
  }

  /** How the run was set up. */
  public void note(String line) {
    notes.add(line);
  }

  /** Whether every bound was met. */
  public boolean allMet() {
    return allMet;
  }

  /** All of it, as Markdown tables that read well as they are. */
  public String text() {
    StringBuilder text = new StringBuilder(title).append("\n\n");
    text.append("machine: ").append(Machine.describe()).append('\n');
    notes.forEach(note -> text.append(note).append('\n'));
    text.append('\n').append(figures);
    return ratios.isEmpty() ? text.toString() : text.append('\n').append(ratios).toString();
  }

  /** Three digits that count; whole thousands in full. */
  static String number(double value) {
    double size = Math.abs(value);
    if (value == Math.rint(value) && size < 1e12) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    if (size < 0.001) {
      return String.format(Locale.ROOT, "%.1e", value);
    }
    String format = size < 10 ? "%,.2f" : size < 100 ? "%,.1f" : "%,.0f";
    return String.format(Locale.ROOT, format, value);
  }
}
