package io.leadscorer.runtime.embedded;

import java.io.IOException;

/**
 * The main class of the registry's own process: Apicurio's, plus an end to it.
 *
 * <p>The parent holds the other side of standard input and writes nothing. However the parent ends,
 * be it killed, the pipe closes and this process ends too, so that no registry is left behind with
 * its port and its files.
 */
public final class RegistryProcess {

  private RegistryProcess() {}

  /** Runs the registry until the parent ends. */
  public static void main(String[] args) throws ReflectiveOperationException {
    Thread watch = new Thread(RegistryProcess::endWithParent, "parent-watch");
    watch.setDaemon(true);
    watch.start();
    // Not on the class path of the build, and loaded from the distribution here.
    Class.forName("io.quarkus.runner.GeneratedMain")
        .getMethod("main", String[].class)
        .invoke(null, (Object) args);
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is said on this pipe; only its end counts.
      }
    } catch (IOException e) {
      // A broken pipe says the same.
    }
    System.exit(0);
  }
}
