package io.leadscorer.topology.score;

import io.leadscorer.domain.flow.AddressHash;
import io.leadscorer.domain.flow.CompanyTimeline;
import io.leadscorer.domain.flow.KeptFiles;
import io.leadscorer.domain.flow.LeadFlow;
import io.leadscorer.domain.flow.LeadStores;
import io.leadscorer.domain.flow.Receipt;
import io.leadscorer.domain.flow.Refusal;
import io.leadscorer.domain.score.DeskSignal;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.store.ClockPosition;
import io.leadscorer.store.ScorerStores;
import io.leadscorer.topology.Watches;
import io.leadscorer.topology.desk.DeskMessage;
import io.leadscorer.topology.desk.Owner;
import io.leadscorer.topology.desk.Sender;
import io.leadscorer.topology.ingest.DeadLetter;
import io.leadscorer.topology.ingest.Inbound;
import io.leadscorer.topology.ingest.RecordWatch;
import io.leadscorer.topology.models.Announcement;
import io.leadscorer.topology.models.ModelWatch;
import io.leadscorer.topology.models.PartitionModels;
import io.leadscorer.topology.time.ClockWatch;
import io.leadscorer.topology.time.DrainPace;
import io.leadscorer.topology.time.Overtaken;
import io.leadscorer.topology.time.OvertakenJson;
import io.leadscorer.topology.time.PartitionClock;
import io.leadscorer.topology.time.Tick;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Scores the leads of one partition. Its clock is the records' timestamps, those of the ticks among
 * them; the machine's own is never read.
 */
public final class ScoreLeads implements Processor<Object, Object, Object, Object> {
  /** Rows of the due index that a tick takes by itself: mostly all that there are. */
  private static final int ROWS_OF_A_TICK = 50;

  /** What a drain may take before the other tasks of the thread have their turn. */
  private static final int ROWS_OF_A_TURN = 50;

  /**
   * Leads that are scored anew together: to open the ledger costs as much as to score several of
   * them, so the tasks of a thread take turns at more.
   */
  private static final int LEADS_OF_A_TURN = 200;

  /** How soon a drain goes on that was not finished. It sets the pace only, never a result. */
  private static final Duration DRAIN_PAUSE = Duration.ofMillis(10);

  private static final long DRAINED = Long.MIN_VALUE;

  private final ScorerStores stores;
  private final ModelReading modelReading;
  private final CompanyReading companies;
  private final AddressHash addresses;
  private final ClockWatch watch;
  private final ModelWatch modelWatch;
  private final RecordWatch recordWatch;
  private final Exits exits;
  private ProcessorContext<Object, Object> context;
  private Sender self;
  private PartitionModels models;
  private LeadFlow flow;
  private PartitionClock clock;
  private ClockPosition clockPosition;
  private long drainUntil = DRAINED;

  /** A step of the topology. */
  @SuppressWarnings("NullAway.Init") // set by init, as the Processor API has it
  public ScoreLeads(
      ScorerStores stores,
      ModelReading modelReading,
      CompanyReading companies,
      AddressHash addresses,
      Watches watches,
      Exits exits) {
    this.stores = stores;
    this.modelReading = modelReading;
    this.companies = companies;
    this.addresses = addresses;
    this.watch = watches.clock();
    this.modelWatch = watches.models();
    this.recordWatch = watches.records();
    this.exits = exits;
  }

  @Override
  public void init(ProcessorContext<Object, Object> processorContext) {
    context = processorContext;
    self = new Sender(context.applicationId());
    LeadStores leads = stores.leads(context);
    CompanyTimeline timeline = stores.companies(context, companies.decode(), this::refuseCompany);
    models =
        new PartitionModels(
            stores.models(context),
            modelReading.start(),
            modelReading.retention(),
            modelWatch,
            new KeptFiles(leads.profiles(), timeline, leads.ledger()),
            this::tell);
    flow = new LeadFlow(models.active(), leads, timeline, addresses, this::tell);
    clockPosition = stores.clockPosition(context);
    clock = new PartitionClock(clockPosition.clock());
    modelWatch.rescored(context.taskId().partition(), flow.rescored());
    context.schedule(DRAIN_PAUSE, PunctuationType.WALL_CLOCK_TIME, this::goOn);
  }

  @Override
  public void process(Record<Object, Object> record) {
    models.keepFirst();
    if (record.value() instanceof Inbound inbound) {
      take(inbound, record);
    } else if (record.value() instanceof Tick tick) {
      take(tick);
    } else if (record.value() instanceof Announcement announcement) {
      take(announcement, record.timestamp());
    } else if (record.value() instanceof Owner owner) {
      flow.owner((String) record.key(), owner.handoff(), owner.repId(), owner.change());
    } else {
      throw new IllegalStateException("no step sends such records here: " + record.value());
    }
  }

  private void take(Inbound inbound, Record<Object, Object> record) {
    RecordMetadata origin = context.recordMetadata().orElseThrow();
    long at = count(inbound.topic().position(record.timestamp()));
    companies.awaitHeldAt(at);
    Receipt receipt = inbound.enter(flow, at);
    recordWatch.taken(origin.topic(), receipt.result());
    Refusal refusal = receipt.refusal();
    if (refusal != null) {
      context.forward(
          DeadLetter.of(
              record.withTimestamp(at),
              record.key().toString().getBytes(StandardCharsets.UTF_8),
              inbound.payload(),
              origin,
              refusal),
          exits.deadLetters());
    }
  }

  /** The instant at which a record counts; if it was overtaken, that is noted for those to come. */
  private long count(long position) {
    long at = clock.count(position, context.currentStreamTimeMs());
    if (clock.isNews(position, at)) {
      RecordMetadata origin = context.recordMetadata().orElseThrow();
      Overtaken note = new Overtaken(origin.topic(), origin.partition(), origin.offset(), at);
      context.forward(
          new Record<>(OvertakenJson.key(note), OvertakenJson.write(note), at), exits.order());
      clock.noted(position, at);
      clockPosition.clock(clock.last());
    }
    return at;
  }

  private void take(Tick tick) {
    companies.awaitHeldAt(tick.instant());
    drainUntil = Math.max(drainUntil, tick.instant());
    watch.clockStands(context.taskId().partition(), tick.instant());
    drain(ROWS_OF_A_TICK);
  }

  private void take(Announcement announcement, long merged) {
    if (models.hasTaken(announcement)) {
      return;
    }
    long at = count(merged);
    companies.awaitHeldAt(at);
    Refusal refusal = models.take(announcement, at, flow);
    // Every partition hears of it; the first of them speaks for all.
    if (refusal != null && context.taskId().partition() == 0) {
      context.forward(
          DeadLetter.ofModel(modelReading.topic(), announcement, at, refusal), exits.deadLetters());
    }
  }

  /** Goes on with what is not finished, at the pace of the thread. */
  private void goOn(long now) {
    if (drainUntil != DRAINED) {
      drain(DrainPace.ofThisThread().grant(now, ROWS_OF_A_TURN));
    } else if (flow.rescored().running()) {
      rescore(DrainPace.ofThisThread().grant(now, LEADS_OF_A_TURN));
    }
  }

  private void rescore(int leads) {
    if (leads > 0 && flow.rescore(leads)) {
      models.settle();
    }
    modelWatch.rescored(context.taskId().partition(), flow.rescored());
  }

  private void drain(int rows) {
    boolean drained = flow.tick(drainUntil, rows);
    // What is left begins with the row that is due next.
    watch.drainedUpTo(
        context.taskId().partition(), drained ? drainUntil : flow.nextDue(drainUntil));
    if (drained) {
      long told = toldUpTo(drainUntil);
      tellDesk(new DeskMessage.ClockStands(context.taskId().partition(), told), told);
      drainUntil = DRAINED;
    }
  }

  /** Leads that are yet to be brought under a new version are told of as of its publication. */
  private long toldUpTo(long instant) {
    return Math.min(instant, models.active().owedFrom() - 1);
  }

  private void tellDesk(DeskMessage message, long at) {
    context.forward(new Record<>("", message.write(), at, self.headers()), exits.desk());
  }

  private void tell(Outcome outcome) {
    if (outcome instanceof DeskSignal signal) {
      tellDesk(new DeskMessage.OfLead(signal), signal.effectiveAt());
    }
    context.forward(
        new Record<>(outcome.leadId(), outcome, outcome.effectiveAt(), new RecordHeaders()),
        exits.outcomes());
  }

  /** Company profiles are read by every partition; the first of them speaks for all. */
  private void refuseCompany(String companyId, byte[] payload, long at) {
    if (context.taskId().partition() == 0) {
      context.forward(
          DeadLetter.ofCompany(companies.topic(), companyId, payload, at), exits.deadLetters());
    }
  }

  @Override
  public void close() {
    // There is none where the step could not begin.
    if (flow != null) {
      flow.putAway();
    }
    watch.released(context.taskId().partition());
    modelWatch.released(context.taskId().partition());
  }
}
