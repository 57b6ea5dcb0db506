package io.leadscorer.cli;

import io.leadscorer.replay.input.InputFile;
import io.leadscorer.replay.input.InputKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files of records that a command takes. */
final class InputFileOptions {
  @Option(
      names = "--events",
      paramLabel = "FILE",
      description = "What leads did: LeadEvent records, JSON Lines (.jsonl or .jsonl.gz).")
  private @Nullable Path events;

  @Option(names = "--leads", paramLabel = "FILE", description = "LeadProfile records.")
  private @Nullable Path leads;

  @Option(names = "--companies", paramLabel = "FILE", description = "CompanyProfile records.")
  private @Nullable Path companies;

  @Option(names = "--activities", paramLabel = "FILE", description = "SalesActivity records.")
  private @Nullable Path activities;

  @Option(
      names = "--reps",
      paramLabel = "FILE",
      description = "SalesRep records: the roster. Without times they hold from the beginning.")
  private @Nullable Path reps;

  /** The files that were given, each of which is there. */
  List<InputFile> files() {
    List<InputFile> files = new ArrayList<>();
    add(InputKind.REPS, reps, files);
    add(InputKind.COMPANIES, companies, files);
    add(InputKind.LEADS, leads, files);
    add(InputKind.ACTIVITIES, activities, files);
    add(InputKind.EVENTS, events, files);
    if (files.isEmpty()) {
      throw new WrongInputException(
          "nothing to read: give at least one of --events, --leads, --companies, --activities, --reps");
    }
    return files;
  }

  private static void add(InputKind kind, @Nullable Path path, List<InputFile> files) {
    if (path != null) {
      files.add(InputFile.of(kind, path));
    }
  }
}
