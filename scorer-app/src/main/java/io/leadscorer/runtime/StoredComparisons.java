package io.leadscorer.runtime;

import io.leadscorer.config.HostPort;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.SideBySide;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.http.LeadAnswers.Answer;
import io.leadscorer.http.LeadAnswers.Answer.Found;
import io.leadscorer.http.LeadAnswers.Answer.NotReady;
import io.leadscorer.http.LeadAnswers.Answer.Unknown;
import io.leadscorer.wire.ComparedLeads;
import io.leadscorer.wire.ComparisonJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** Compares the leads of the partitions that this instance processes under two of its models. */
final class StoredComparisons {
  private static final NotReady NOTHING_HERE =
      new NotReady("this instance processes no partition at the moment; ask again, or another");

  private final KafkaStreams streams;
  private final HostInfo self;
  private final int partitions;
  private final ModelsInUse models;

  StoredComparisons(KafkaStreams streams, HostPort self, int partitions, ModelsInUse models) {
    this.streams = streams;
    this.self = new HostInfo(self.host(), self.port());
    this.partitions = partitions;
    this.models = models;
  }

  /** What model B does in place of model A. */
  Answer of(String modelA, String modelB, int top) {
    Optional<ScoringModel> a = models.newest(modelA);
    Optional<ScoringModel> b = models.newest(modelB);
    if (a.isEmpty() || b.isEmpty()) {
      return new Unknown(
          "model '%s' is not one that this scorer scores with; there are %s"
              .formatted(a.isEmpty() ? modelA : modelB, String.join(", ", models.ids())));
    }
    SideBySide comparison = new SideBySide(a.get(), b.get(), top);
    List<Integer> compared = new ArrayList<>();
    for (int partition = 0; partition < partitions; partition++) {
      if (compare(partition, a.get(), b.get(), comparison)) {
        compared.add(partition);
      }
    }
    if (compared.isEmpty()) {
      return NOTHING_HERE;
    }
    ComparedLeads leads =
        new ComparedLeads(comparison.result(), compared, partitions, otherInstances());
    return new Found(ComparisonJson.write(leads), false);
  }

  /** Compares all leads of a partition; false where it is not processed here. */
  private boolean compare(int partition, ScoringModel a, ScoringModel b, SideBySide comparison) {
    try (KeyValueIterator<String, LeadState> states =
        new LocalStores(streams, partition, false).leads()) {
      Pair lead = new Pair("", a, b);
      while (states.hasNext()) {
        LeadState state = states.next().value;
        if (!state.leadId().equals(lead.leadId)) {
          lead.addTo(comparison);
          lead = new Pair(state.leadId(), a, b);
        }
        lead.take(state);
      }
      lead.addTo(comparison);
      return true;
    } catch (InvalidStateStoreException e) {
      return false;
    }
  }

  private List<String> otherInstances() {
    return streams.metadataForAllStreamsClients().stream()
        .map(client -> client.hostInfo())
        .filter(host -> !host.equals(self) && !host.equals(HostInfo.unavailable()))
        .map(host -> "http://" + new HostPort(host.host(), host.port()))
        .sorted()
        .toList();
  }

  /** A lead's states, of which those of the two models matter. */
  private static final class Pair {
    private final String leadId;
    private final ScoringModel a;
    private final ScoringModel b;
    private @Nullable LeadState underA;
    private @Nullable LeadState underB;

    private Pair(String leadId, ScoringModel a, ScoringModel b) {
      this.leadId = leadId;
      this.a = a;
      this.b = b;
    }

    private void take(LeadState state) {
      if (state.model().equals(a.modelVersion())) {
        underA = state;
      }
      if (state.model().equals(b.modelVersion())) {
        underB = state;
      }
    }

    private void addTo(SideBySide comparison) {
      if (underA != null && underB != null) {
        comparison.add(underA, underB);
      } else if (!leadId.isEmpty()) {
        comparison.pending();
      }
    }
  }
}
