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

  private final Written written;
  private final double[] owed;
  private ProcessorContext<String, SpecificRecord> context;
  private KeyValueStore<String, byte[]> states;
  private WindowStore<String, byte[]> ledger;
  private double owedStates;
  private double owedRows;
  private long number;

  @SuppressWarnings("NullAway.Init") // set by init, as the Processor API has it
  MoveRecords(Written written) {
    this.written = written;
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
    for (owedRows += written.ledger().perEvent(); owedRows >= 1; owedRows--) {
      String row = event.key() + event.value().getEventId();
      ledger.put(row, written.ledger().sample(number), 0);
    }
    for (owedStates += written.states().perEvent(); owedStates >= 1; owedStates--) {
      states.put(event.key(), written.states().sample(number));
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
