package io.leadscorer.replay.input;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * A file that was read through once.
 *
 * @param records how many can be taken
 * @param later how many come after the end
 * @param inOrder whether its records come in the order of their times
 */
public record SurveyedFile(InputFile file, long records, long later, boolean inOrder) {

  /**
   * Reads a file through and keeps nothing of it.
   *
   * @param badLines is told each line that cannot be taken
   */
  public static SurveyedFile survey(InputFile file, long until, Consumer<BadLine> badLines)
      throws IOException {
    long records = 0;
    long later = 0;
    long latest = Long.MIN_VALUE;
    boolean inOrder = true;
    try (InputReader<?> lines = file.open()) {
      while (lines.hasNext()) {
        InputLine line = lines.next();
        if (line instanceof BadLine bad) {
          badLines.accept(bad);
        } else if (line instanceof Arrival arrival && arrival.at() <= until) {
          records++;
          inOrder &= arrival.at() >= latest;
          latest = Math.max(latest, arrival.at());
        } else {
          later++;
        }
      }
    }
    return new SurveyedFile(file, records, later, inOrder);
  }
}
