package io.leadscorer.replay.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Files in memory, as one log.
 *
 * @param arrivals in the order in which they are taken
 * @param badLines in the order of the files
 * @param later how many records came after the end and are not among the arrivals
 */
public record LoadedInput(List<Arrival> arrivals, List<BadLine> badLines, long later) {

  /** Loads files up to an instant; they need not be in order themselves. */
  public static LoadedInput load(List<InputFile> files, long until) {
    return load(files, until, arrival -> true);
  }

  /** The same, as if the files held no other arrivals than those wanted. */
  public static LoadedInput load(List<InputFile> files, long until, Predicate<Arrival> wanted) {
    List<Arrival> arrivals = new ArrayList<>();
    List<BadLine> badLines = new ArrayList<>();
    long[] later = {0};
    try (ParallelReader reader = new ParallelReader()) {
      for (InputFile file : files.stream().sorted(Comparator.comparing(InputFile::kind)).toList()) {
        reader.read(
            file,
            line -> {
              if (line instanceof BadLine bad) {
                badLines.add(bad);
              } else if (line instanceof Arrival arrival && wanted.test(arrival)) {
                if (arrival.at() <= until) {
                  arrivals.add(arrival);
                } else {
                  later[0]++;
                }
              }
            });
      }
    }
    // Stable: what came at one instant stays by kind, and within a kind as its file has it. Files
    // that are in order are runs, which this sort merges.
    arrivals.sort(Comparator.comparingLong(Arrival::at));
    return new LoadedInput(arrivals, badLines, later[0]);
  }
}
