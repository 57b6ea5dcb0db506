package io.leadscorer.cli;

import io.leadscorer.catalog.Topics;
import io.leadscorer.cli.load.FileTimeTopics;
import io.leadscorer.cli.load.Importer;
import io.leadscorer.replay.input.InputFile;
import io.leadscorer.replay.input.InputKind;
import io.leadscorer.replay.input.MergedInput;
import io.leadscorer.replay.input.SurveyedFile;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.Provisioning;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code import}: files of records into the topics of a cluster. */
@Command(
    name = "import",
    description = {
      "Sends files of records to the topics of a cluster; topics that are missing are created.",
      "",
      "Records are sent in the order in which replay takes them. A line that cannot be taken is refused"
          + " with its file, line and field; the others go on, and the exit code is 2.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./lead-scorer import --config scorer.properties --events events.jsonl.gz",
      "  ./lead-scorer import --bootstrap-servers localhost:9092 \\",
      "      --schema-registry http://localhost:8081 --events events.jsonl \\",
      "      --file-time --until 2026-06-01T00:00:00Z"
    })
final class ImportCommand implements Callable<Integer> {
  @ArgGroup(multiplicity = "1")
  private ClusterOptions cluster = new ClusterOptions();

  @Mixin private InputFileOptions inputs = new InputFileOptions();

  @Option(
      names = "--file-time",
      description = {
        "Keep the files' times (received_at) as record times, and let the scorer's clock follow them: for a"
            + " development cluster with clock=topic. Otherwise the broker stamps what comes in."
      })
  private boolean fileTime;

  @Option(
      names = "--until",
      paramLabel = "INSTANT",
      description = {
        "With --file-time: where the clock ends, ISO-8601 or epoch milliseconds; later records are not sent."
      })
  private @Nullable Instant until;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    long began = System.nanoTime();
    if (until != null && !fileTime) {
      throw new WrongInputException("--until goes with --file-time");
    }
    List<InputFile> files = inputs.files();
    Clients clients = new Clients(cluster.config());
    Topics topics = Topics.named(clients.config().topicsPrefix());
    BadLineLog badLines = new BadLineLog(spec.commandLine().getErr());
    List<SurveyedFile> surveyed = new ArrayList<>();
    for (InputFile file : files) {
      surveyed.add(SurveyedFile.survey(file, end(), badLines::add));
    }
    badLines.end();
    provision(clients, topics);
    Map<InputKind, Long> sent = send(clients, topics, surveyed);
    report(sent, surveyed, badLines, Duration.ofNanos(System.nanoTime() - began));
    return badLines.exitCode();
  }

  private long end() {
    return until == null ? Long.MAX_VALUE : until.toEpochMilli();
  }

  private void provision(Clients clients, Topics topics) throws InterruptedException {
    try (Admin admin = clients.admin()) {
      Provisioning provisioning =
          new Provisioning(
              admin, topics, clients.config().topicsPartitions(), cluster.replication());
      if (fileTime) {
        provisioning.provisionOnFileTime();
        FileTimeTopics.check(admin, topics);
      } else {
        provisioning.provision();
      }
    }
  }

  private Map<InputKind, Long> send(Clients clients, Topics topics, List<SurveyedFile> files)
      throws IOException {
    long all = files.stream().mapToLong(SurveyedFile::records).sum();
    long done = 0;
    ProgressBar progress = new ProgressBar(spec.commandLine().getErr());
    Serializer<SpecificRecord> serializer = clients.serdes().serializer();
    try (Producer<byte[], byte[]> producer = clients.producer();
        MergedInput arrivals = MergedInput.open(files, end())) {
      Importer importer =
          fileTime
              ? Importer.onFileTime(producer, topics, serializer)
              : Importer.onBrokerTime(producer, topics, serializer);
      while (arrivals.hasNext()) {
        importer.send(arrivals.next());
        done++;
        progress.show(done, all);
      }
      if (until == null) {
        importer.end();
      } else {
        importer.end(until.toEpochMilli());
      }
      return importer.sent();
    } finally {
      progress.clear();
    }
  }

  private void report(
      Map<InputKind, Long> sent, List<SurveyedFile> files, BadLineLog badLines, Duration taken) {
    Report report = new Report(spec.commandLine().getOut());
    long all = sent.values().stream().mapToLong(Long::longValue).sum();
    long later = files.stream().mapToLong(SurveyedFile::later).sum();
    report.row("records", "%,d  (%s)", all, Report.counts(sent));
    if (later > 0) {
      report.row("not sent", "%,d after --until", later);
    }
    report.row("bad lines", "%,d", badLines.count());
    report.took(all, taken);
    report.end();
  }
}
