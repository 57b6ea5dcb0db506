package io.leadscorer.topology.desk;

import io.leadscorer.domain.desk.DeskFlow;
import io.leadscorer.domain.desk.DeskStores;
import io.leadscorer.domain.desk.OwnerChange;
import io.leadscorer.domain.flow.Receipt;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.store.ClockPosition;
import io.leadscorer.store.DeskStateStores;
import io.leadscorer.topology.ingest.RecordWatch;
import io.leadscorer.topology.time.DrainPace;
import io.leadscorer.topology.time.Overtaken;
import io.leadscorer.topology.time.OvertakenJson;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Runs the desk. It decides on an instant once every partition of leads has told all that it has to
 * tell of it, so that the order in which they tell does not matter.
 */
public final class RunDesk implements Processor<Object, Object, Object, Object> {
  /** Entries that a clock brings along by itself: mostly all that there are. */
  private static final int ENTRIES_OF_A_CLOCK = 20;

  /** Entries that are taken before other tasks of the thread have their turn. */
  private static final int ENTRIES_OF_A_TURN = 50;

  /** How soon it goes on where it was not finished. It sets the pace only, never a result. */
  private static final Duration PAUSE = Duration.ofMillis(10);

  private final int partitions;
  private final DeskWatch watch;
  private final RecordWatch records;
  private final DeskExits exits;
  private final Map<Integer, Long> clocks = new HashMap<>();
  private ProcessorContext<Object, Object> context;
  private Sender self;
  private DeskStores stores;
  private DeskFlow flow;
  private ClockPosition position;
  private boolean finished;

  /**
   * A step of the topology.
   *
   * @param partitions how many partitions the leads are spread over
   */
  @SuppressWarnings("NullAway.Init") // set by init, as the Processor API has it
  public RunDesk(int partitions, DeskWatch watch, RecordWatch records, DeskExits exits) {
    this.partitions = partitions;
    this.watch = watch;
    this.records = records;
    this.exits = exits;
  }

  @Override
  public void init(ProcessorContext<Object, Object> processorContext) {
    context = processorContext;
    self = new Sender(context.applicationId());
    stores = DeskStateStores.of(context);
    flow = new DeskFlow(stores, this::tell);
    position = DeskStateStores.clockPosition(context);
    // What it had to leave when it stopped is still of instants that all have told of.
    finished = false;
    context.schedule(PAUSE, PunctuationType.WALL_CLOCK_TIME, this::goOn);
  }

  @Override
  public void process(Record<Object, Object> record) {
    RecordMetadata origin = context.recordMetadata().orElseThrow();
    if (record.value() instanceof DeskMessage.OfLead message) {
      flow.tell(message.signal(), origin.offset());
    } else if (record.value() instanceof DeskMessage.ClockStands clock) {
      clocks.merge(clock.partition(), clock.instant(), Math::max);
      advance();
    } else if (record.value() instanceof RosterChange change) {
      take(change, record.timestamp(), origin);
    } else {
      throw new IllegalStateException("no step sends such records here: " + record.value());
    }
  }

  /**
   * A change that comes after its instant was decided on holds from the next on; that is noted for
   * those who read the roster again.
   */
  private void take(RosterChange change, long instant, RecordMetadata origin) {
    long decided = position.clock();
    long at = decided == 0 ? instant : Math.max(instant, decided + 1);
    if (at > instant) {
      Overtaken note = new Overtaken(origin.topic(), origin.partition(), origin.offset(), at);
      context.forward(
          new Record<>(OvertakenJson.key(note), OvertakenJson.write(note), at), exits.order());
    }
    flow.tell(change.repId(), change.rep(), at, origin.offset());
    records.taken(origin.topic(), Receipt.Result.COUNTED);
  }

  private void advance() {
    if (clocks.size() < partitions) {
      return;
    }
    long stands = clocks.values().stream().mapToLong(Long::longValue).min().orElseThrow();
    if (stands > position.clock()) {
      position.clock(stands);
      finished = false;
      take(ENTRIES_OF_A_CLOCK);
    }
  }

  /** Goes on with what is not finished, at the pace of the thread. */
  private void goOn(long now) {
    if (!finished) {
      take(DrainPace.ofThisThread().grant(now, ENTRIES_OF_A_TURN));
    }
  }

  private void take(int entries) {
    if (flow.advance(position.clock(), entries)) {
      finished = true;
      watch.decidedUpTo(position.clock(), stores.rates().all());
    }
  }

  private void tell(Outcome outcome) {
    if (outcome instanceof OwnerChange change) {
      context.forward(
          new Record<>(
              change.leadId(), Owner.of(change).write(), change.effectiveAt(), self.headers()),
          exits.owners());
    } else {
      context.forward(
          new Record<>(outcome.leadId(), outcome, outcome.effectiveAt(), new RecordHeaders()),
          exits.outcomes());
    }
  }

  @Override
  public void close() {
    watch.released();
  }
}
