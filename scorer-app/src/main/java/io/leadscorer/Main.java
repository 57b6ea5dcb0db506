package io.leadscorer;

import io.leadscorer.cli.Program;
import java.util.Locale;

/** The program: parses, wires, and ends with an exit code. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    speakEnglish();
    boolean stackTraces = "debug".equalsIgnoreCase(System.getenv("LEAD_SCORER_LOG"));
    System.exit(Program.commandLine(stackTraces).execute(args));
  }

  /**
   * Numbers are written alike on every machine. It is faster, too: Kafka Streams formats a line for
   * each record and each input that is empty, and where the locale has no country, looking up its
   * digits takes a fifteenth of the thread.
   */
  public static void speakEnglish() {
    Locale.setDefault(Locale.US);
  }
}
