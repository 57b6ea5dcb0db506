package io.leadscorer.cli.unload;

import io.leadscorer.catalog.Topics;
import io.leadscorer.events.CompanyProfile;
import io.leadscorer.events.LeadEvent;
import io.leadscorer.events.LeadProfile;
import io.leadscorer.events.SalesActivity;
import io.leadscorer.events.SalesRep;
import io.leadscorer.replay.input.InputKind;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.NotedOrder;
import io.leadscorer.topology.ingest.InboundReaders;
import io.leadscorer.topology.time.TakenOrder;
import io.leadscorer.wire.JsonLineWriter;
import io.leadscorer.wire.confluent.RecordSerdes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Writes the input topics of a cluster to files that a replay takes as the scorer took them. */
public final class Exporter {

  /** Is told how far the work has come. */
  @FunctionalInterface
  public interface Progress {
    void written(long done, long all);
  }

  /**
   * What became of a topic.
   *
   * @param written records in the file
   * @param refused records that the scorer refuses, which are not
   */
  public record Exported(InputKind kind, Path file, long written, long refused) {}

  private final Clients clients;
  private final Topics topics;
  private final List<Unloading<?>> unloadings;

  public Exporter(Clients clients, Topics topics) {
    this.clients = clients;
    this.topics = topics;
    RecordSerdes serdes = clients.serdes();
    InboundReaders readers = new InboundReaders(serdes, topics);
    this.unloadings =
        List.of(
            new Unloading<>(InputKind.REPS, SalesRep.class, serdes, readers::rep),
            new Unloading<>(
                InputKind.COMPANIES,
                CompanyProfile.class,
                serdes,
                (key, payload) -> {
                  if (payload != null) {
                    readers.company(key, payload);
                  }
                }),
            new Unloading<>(InputKind.LEADS, LeadProfile.class, serdes, readers::profile),
            new Unloading<>(InputKind.ACTIVITIES, SalesActivity.class, serdes, readers::activity),
            new Unloading<>(InputKind.EVENTS, LeadEvent.class, serdes, readers::event));
  }

  /**
   * Writes a file for each input topic, as they stand now.
   *
   * @param folder in which they are written, in place of what is there
   * @param suffix {@code .jsonl}, or {@code .jsonl.gz} for compressed files
   */
  public List<Exported> export(Path folder, String suffix, Progress progress) throws IOException {
    List<Exported> exported = new ArrayList<>();
    TakenOrder taken = NotedOrder.read(clients, topics);
    for (Unloading<?> unloading : unloadings) {
      Path file = folder.resolve(unloading.kind().topic().name() + suffix);
      exported.add(export(unloading, file, taken, progress));
    }
    return exported;
  }

  private <T extends SpecificRecord> Exported export(
      Unloading<T> unloading, Path file, TakenOrder taken, Progress progress) throws IOException {
    long written = 0;
    long refused = 0;
    try (Consumer<byte[], byte[]> consumer = clients.consumer(new ByteArrayDeserializer());
        JsonLineWriter<T> lines = unloading.open(file)) {
      CountedLog log =
          new CountedLog(
              consumer, topics.name(unloading.kind().topic()), taken, grace(unloading.kind()));
      for (CountedLog.Counted next = log.next(); next != null; next = log.next()) {
        if (unloading.write(next, lines)) {
          written++;
        } else {
          refused++;
        }
        progress.written(written + refused, log.records());
      }
    }
    return new Exported(unloading.kind(), file, written, refused);
  }

  private Duration grace(InputKind kind) {
    return kind == InputKind.COMPANIES ? clients.config().profileGrace() : Duration.ZERO;
  }
}
