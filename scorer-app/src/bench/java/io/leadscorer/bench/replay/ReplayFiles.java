package io.leadscorer.bench.replay;

import io.leadscorer.bench.Benchmark;
import io.leadscorer.bench.ScratchFolder;
import io.leadscorer.bench.report.Progress;
import io.leadscorer.bench.report.Report;
import io.leadscorer.bench.report.Samples;
import io.leadscorer.cli.Program;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** The replay command over files, against reading and parsing the same files. */
public final class ReplayFiles implements Benchmark {
  private static final int WARM_UP = 4;
  private static final int ROUNDS = 5;

  /** Time in which all that fades has faded. */
  private static final Duration AFTER = Duration.ofDays(90);

  private final Progress progress = new Progress();

  @Override
  public String name() {
    return "replay";
  }

  @Override
  public String about() {
    return "a replay of files against merely parsing them; BENCHMARK_DATA names a folder of others";
  }

  @Override
  public Report run() throws Exception {
    Samples parsing = new Samples();
    Samples replaying = new Samples();
    long lines = 0;
    try (ScratchFolder scratch = ScratchFolder.create(name())) {
      ReplayedFiles files = ReplayedFiles.open(scratch.path());
      List<String> replay = new ArrayList<>(List.of("replay"));
      replay.addAll(files.options());
      replay.addAll(
          List.of(
              "--until",
              files.latest().plus(AFTER).toString(),
              "--out",
              scratch.path().resolve("out").toString()));
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        long begin = System.nanoTime();
        lines = files.parse();
        long parsed = System.nanoTime();
        run(replay);
        long replayed = System.nanoTime();
        progress.tell(
            "parsed in %.2f s, replayed in %.2f s",
            (parsed - begin) / 1e9, (replayed - parsed) / 1e9);
        if (round >= 0) {
          parsing.add((parsed - begin) / 1e9);
          replaying.add((replayed - parsed) / 1e9);
        }
      }
    }
    Report report = new Report("replay: files scored without a cluster");
    report.note("medians of %d rounds after %d".formatted(ROUNDS, WARM_UP));
    report.figure("records", lines, "");
    report.figure("to parse them", parsing.median(), "s");
    report.figure("to replay them, all outputs to disk", replaying.median(), "s");
    report.figure("records a second", lines / replaying.median(), "");
    report.ratio("replay / parse", replaying.median() / parsing.median(), 3);
    return report;
  }

  private static void run(List<String> arguments) throws IOException {
    StringWriter told = new StringWriter();
    CommandLine program = Program.commandLine(true);
    program.setOut(new PrintWriter(told));
    program.setErr(new PrintWriter(told));
    int code = program.execute(arguments.toArray(String[]::new));
    // 2 tells of lines that were refused, which a folder of real data may have.
    if (code != 0 && code != 2) {
      throw new IOException("the replay ended with " + code + ": " + told);
    }
  }
}
