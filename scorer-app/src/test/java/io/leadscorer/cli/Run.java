package io.leadscorer.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a command line printed and ended with. */
public record Run(int exitCode, String out, String err) {
  public static Run of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine program =
        Program.commandLine(false).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exitCode = program.execute(args);
    program.getOut().flush();
    program.getErr().flush();
    return new Run(exitCode, out.toString(), err.toString());
  }
}
