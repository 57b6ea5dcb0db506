package io.leadscorer.it;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.domain.reference.Fact;
import io.leadscorer.domain.reference.History;
import io.leadscorer.events.LeadEvent;
import io.leadscorer.events.LeadProfile;
import io.leadscorer.events.SalesRep;
import io.leadscorer.runtime.Clients;
import io.leadscorer.runtime.ReliableSends;
import io.leadscorer.runtime.Ticks;
import io.leadscorer.wire.FactRecords;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;

/** Sends the facts of histories to a cluster that lives on the time of its records. */
final class ClusterFeed implements AutoCloseable {
  private final Topics topics;
  private final Producer<byte[], byte[]> producer;
  private final Ticks ticks;
  private final Serializer<SpecificRecord> serializer;
  private final FactRecords records = new FactRecords();

  ClusterFeed(ScorerConfig config) {
    Clients clients = new Clients(config);
    topics = Topics.named(config.topicsPrefix());
    producer = clients.producer();
    ticks = new Ticks(new ReliableSends(producer), topics.name(Topics.SCORER_CLOCK));
    serializer = clients.serdes().serializer();
  }

  /** Publishes a model, or the terms of handing leads over. */
  void publish(String id, String text) {
    producer.send(
        new ProducerRecord<>(
            topics.name(Topics.SCORING_MODELS),
            id.getBytes(StandardCharsets.UTF_8),
            text.getBytes(StandardCharsets.UTF_8)));
    producer.flush();
  }

  void companiesKnownBefore(String leadId, History history) {
    records.companiesKnownBefore(leadId, history).forEach(this::send);
  }

  void fact(String leadId, Fact fact) {
    send(records.of(leadId, fact));
  }

  /** What happens to leads, topic by topic: so much of it reaches a running scorer out of order. */
  void topicByTopic(List<Lives.Turn> turns, Runnable between) {
    List<FactRecords.ToSend> out =
        new ArrayList<>(
            turns.stream().map(turn -> records.of(turn.leadId(), turn.fact())).toList());
    out.sort(Comparator.comparing(record -> record.topic().name()));
    String topic = "";
    for (FactRecords.ToSend record : out) {
      if (!record.topic().name().equals(topic)) {
        producer.flush();
        between.run();
        topic = record.topic().name();
      }
      send(record);
    }
    producer.flush();
  }

  /** A visit to the first page. */
  void eventAt(String leadId, long at) {
    LeadEvent event =
        new LeadEvent(
            leadId + "-e",
            leadId,
            "page_view",
            Instant.ofEpochMilli(at),
            null,
            "/",
            Map.of(),
            null,
            null);
    send(Topics.LEAD_EVENTS, leadId, event, at);
  }

  /** An event, and after it in the log of its own topic a profile of the same instant. */
  void eventThenProfileAt(String leadId, long at) {
    eventAt(leadId, at);
    producer.flush();
    LeadProfile profile =
        LeadProfile.newBuilder().setLeadId(leadId).setUpdatedAt(Instant.ofEpochMilli(at)).build();
    send(Topics.LEAD_PROFILES, leadId, profile, at);
  }

  /** A lead's profile, then that of its company, which the model likes. */
  void profileThenIdealCompanyAt(String leadId, long at) {
    LeadProfile profile =
        LeadProfile.newBuilder()
            .setLeadId(leadId)
            .setUpdatedAt(Instant.ofEpochMilli(at))
            .setCompanyId("acme")
            .setSeniority("c_level")
            .build();
    send(Topics.LEAD_PROFILES, leadId, profile, at);
    producer.flush();
    io.leadscorer.events.CompanyProfile company =
        io.leadscorer.events.CompanyProfile.newBuilder()
            .setCompanyId("acme")
            .setUpdatedAt(Instant.ofEpochMilli(at))
            .setIndustry("finance")
            .setEmployees(2_000L)
            .setAnnualRevenueUsd(50_000_000L)
            .setTechnologies(List.of("aws"))
            .setCurrentSolution("spreadsheet")
            .build();
    send(Topics.COMPANY_PROFILES, "acme", company, at);
  }

  /** The roster's word on a representative. */
  void rep(SalesRep rep, long at) {
    send(Topics.SALES_REPS, rep.getRepId(), rep, at);
  }

  void tick(long at) {
    producer.flush();
    ticks.tell(at);
  }

  private void send(FactRecords.ToSend record) {
    send(record.topic(), record.key(), record.value(), record.at());
  }

  void send(Topic topic, String key, SpecificRecord value, long at) {
    String name = topics.name(topic);
    producer.send(
        new ProducerRecord<>(
            name,
            null,
            at,
            key.getBytes(StandardCharsets.UTF_8),
            value == null ? null : serializer.serialize(name, value)));
  }

  @Override
  public void close() {
    producer.close();
  }
}
