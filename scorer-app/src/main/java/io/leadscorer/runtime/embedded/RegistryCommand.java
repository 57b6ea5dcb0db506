package io.leadscorer.runtime.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the registry's process. */
final class RegistryCommand {

  // A Ctrl-C goes to every process of the terminal. The registry has to outlive it, so that the
  // scorer, stopping in order, can still write its last records; it ends when its parent has.
  private static final List<String> IGNORING_INTERRUPT =
      List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "registry");

  // The path is relative to the process's working directory, and each commit is on disk when the
  // registry answers.
  private static final String KEPT = "jdbc:h2:file:./registry;WRITE_DELAY=0;DB_CLOSE_DELAY=-1";
  private static final String FORGOTTEN = "jdbc:h2:mem:registry;DB_CLOSE_DELAY=-1";

  private RegistryCommand() {}

  static List<String> of(String classPath, int port, boolean kept) {
    List<String> command = new ArrayList<>(IGNORING_INTERRUPT);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Small and quick to start: it serves a handful of requests.
    command.addAll(
        List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.add("-Dquarkus.http.host=" + LoopbackPorts.HOST);
    command.add("-Dquarkus.http.port=" + port);
    command.add("-DREGISTRY_DATASOURCE_URL=" + (kept ? KEPT : FORGOTTEN));
    command.add("-Dquarkus.datasource.jdbc.initial-size=1");
    command.add("-Dquarkus.datasource.jdbc.min-size=1");
    command.add("-cp");
    command.add(classPath);
    command.add(RegistryProcess.class.getName());
    return command;
  }
}
