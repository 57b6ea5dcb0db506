package io.leadscorer.it;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.events.CompanyProfile;
import io.leadscorer.events.LeadEvent;
import io.leadscorer.events.LeadProfile;
import io.leadscorer.events.SalesActivity;
import io.leadscorer.runtime.Clients;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Traffic on the wall clock: each topic has a producer and a thread of its own, and all of them are
 * about the same few leads.
 */
final class LiveTraffic {
  private static final int LEADS = 300;
  private static final int COMPANIES = 5;

  private final Clients clients;
  private final Topics topics;
  private final Serializer<SpecificRecord> serializer;

  /** Says what a thread sends next. */
  private interface Script {
    void send(Producer<byte[], byte[]> producer, Random random, int turn);
  }

  LiveTraffic(ScorerConfig config) {
    clients = new Clients(config);
    topics = Topics.named(config.topicsPrefix());
    serializer = clients.serdes().serializer();
  }

  /** Sends so many records on each topic, and returns when all are in the log. */
  void play(int records) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Void>> scripts =
          List.of(
              script(1, records, this::event),
              script(2, records, this::profile),
              script(3, records, this::activity),
              script(4, records, this::company));
      for (Future<Void> done : threads.invokeAll(scripts)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private Callable<Void> script(long seed, int records, Script script) {
    return () -> {
      Random random = new Random(seed);
      try (Producer<byte[], byte[]> producer = clients.producer()) {
        for (int turn = 0; turn < records; turn++) {
          script.send(producer, random, turn);
          Thread.sleep(random.nextInt(8));
        }
      }
      return null;
    };
  }

  private void event(Producer<byte[], byte[]> producer, Random random, int turn) {
    String lead = lead(random);
    send(
        producer,
        Topics.LEAD_EVENTS,
        lead,
        LeadEvent.newBuilder()
            .setEventId("e-" + turn)
            .setLeadId(lead)
            .setType(random.nextInt(3) == 0 ? "demo_request" : "page_view")
            .setTarget("/pricing/" + turn)
            .setOccurredAt(Instant.now())
            .build());
  }

  private void profile(Producer<byte[], byte[]> producer, Random random, int turn) {
    String lead = lead(random);
    send(
        producer,
        Topics.LEAD_PROFILES,
        lead,
        random.nextInt(40) == 0
            ? null
            : LeadProfile.newBuilder()
                .setLeadId(lead)
                .setUpdatedAt(Instant.now())
                .setSeniority(random.nextBoolean() ? "c_level" : "staff")
                .setCompanyId(company(random))
                .build());
  }

  private void activity(Producer<byte[], byte[]> producer, Random random, int turn) {
    String lead = lead(random);
    String[] verdicts = {"not_ready", "unqualified", "cleared", "true_sql"};
    send(
        producer,
        Topics.SALES_ACTIVITIES,
        lead,
        SalesActivity.newBuilder()
            .setActivityId("a-" + turn)
            .setLeadId(lead)
            .setType("verdict")
            .setVerdict(verdicts[random.nextInt(verdicts.length)])
            .setOccurredAt(Instant.now())
            .build());
  }

  private void company(Producer<byte[], byte[]> producer, Random random, int turn) {
    String company = company(random);
    send(
        producer,
        Topics.COMPANY_PROFILES,
        company,
        random.nextInt(20) == 0
            ? null
            : CompanyProfile.newBuilder()
                .setCompanyId(company)
                .setUpdatedAt(Instant.now())
                .setIndustry(random.nextBoolean() ? "finance" : "farming")
                .setEmployees((long) random.nextInt(2_000))
                .setAnnualRevenueUsd(random.nextBoolean() ? 50_000_000L : 5_000L)
                .setTechnologies(new ArrayList<>(List.of("aws")))
                .setCurrentSolution("spreadsheet")
                .build());
  }

  private static String lead(Random random) {
    return "lead-" + random.nextInt(LEADS);
  }

  private static String company(Random random) {
    return "company-" + random.nextInt(COMPANIES);
  }

  private void send(
      Producer<byte[], byte[]> producer, Topic topic, String key, SpecificRecord value) {
    String name = topics.name(topic);
    producer.send(
        new ProducerRecord<>(
            name,
            key.getBytes(StandardCharsets.UTF_8),
            value == null ? null : serializer.serialize(name, value)));
  }
}
