package io.leadscorer.bench.cluster;

import io.leadscorer.events.LeadEvent;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;

/**
 * As many puts into the same stores and as many records as the scorer has, which are always the
 * same: what it writes, without anything that decides it.
 */
final class MoveRecords implements Processor<String, LeadEvent, String, SpecificRecord> {
  static final String STATES = "states";
  static final String LEDGER = "ledger";

  /** About what a fact takes in the ledger beside its key. */
  private static final int LEDGER_BYTES = 40;

  private final Written written;
  private final byte[] state;
  private final byte[] row = new byte[LEDGER_BYTES];
  private final double[] owed;
  private ProcessorContext<String, SpecificRecord> context;
  private KeyValueStore<String, byte[]> states;
  private WindowStore<String, byte[]> ledger;
  private double owedStates;
  private long number;

  @SuppressWarnings("NullAway.Init") // set by init, as the Processor API has it
  MoveRecords(Written written, int stateBytes) {
    this.written = written;
    this.state = new byte[stateBytes];
    this.owed = new double[written.told().size()];
  }

  @Override
  public void init(ProcessorContext<String, SpecificRecord> processorContext) {
    context = processorContext;
    states = context.getStateStore(STATES);
    ledger = context.getStateStore(LEDGER);
  }

  @Override
  public void process(Record<String, LeadEvent> event) {
    number++;
    String fact = event.key() + event.value().getEventId();
    ledger.put(fact, row, 0);
    for (owedStates += written.states(); owedStates >= 1; owedStates--) {
      state[0]++;
      states.put(event.key(), state);
    }
    tell(written.told());
  }

  private void tell(List<Written.Told> told) {
    for (int topic = 0; topic < owed.length; topic++) {
      Written.Told each = told.get(topic);
      for (owed[topic] += each.perEvent(); owed[topic] >= 1; owed[topic]--) {
        int sample = (int) (number % each.samples().size());
        context.forward(each.samples().get(sample), each.topic().name());
      }
    }
  }
}
