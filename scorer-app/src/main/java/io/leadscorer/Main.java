package io.leadscorer;

import io.leadscorer.cli.Program;

/** The program: parses, wires, and ends with an exit code. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    boolean stackTraces = "debug".equalsIgnoreCase(System.getenv("LEAD_SCORER_LOG"));
    System.exit(Program.commandLine(stackTraces).execute(args));
  }
}
