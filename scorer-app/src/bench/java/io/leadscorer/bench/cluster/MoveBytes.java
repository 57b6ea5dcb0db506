package io.leadscorer.bench.cluster;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;

/**
 * One get and one put of a state, and one append to a ledger, for each event. States are some that
 * leads had.
 */
final class MoveBytes implements Processor<String, byte[], Void, Void> {
  static final String STATES = "states";
  static final String LEDGER = "ledger";

  private final Written.Rows written;
  private KeyValueStore<String, byte[]> states;
  private WindowStore<String, byte[]> ledger;
  private long number;

  @SuppressWarnings("NullAway.Init") // set by init, as the Processor API has it
  MoveBytes(Written.Rows written) {
    this.written = written;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    states = context.getStateStore(STATES);
    ledger = context.getStateStore(LEDGER);
  }

  @Override
  public void process(Record<String, byte[]> event) {
    number++;
    states.get(event.key());
    states.put(event.key(), written.sample(number));
    ledger.put(event.key() + number, event.value(), 0);
  }
}
