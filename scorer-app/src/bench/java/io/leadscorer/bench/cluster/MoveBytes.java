package io.leadscorer.bench.cluster;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;

/** One get and one put of a state, and one append to a ledger, for each event. */
final class MoveBytes implements Processor<String, byte[], Void, Void> {
  static final String STATES = "states";
  static final String LEDGER = "ledger";

  private final int stateBytes;
  private KeyValueStore<String, byte[]> states;
  private WindowStore<String, byte[]> ledger;
  private long number;

  @SuppressWarnings("NullAway.Init") // set by init, as the Processor API has it
  MoveBytes(int stateBytes) {
    this.stateBytes = stateBytes;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    states = context.getStateStore(STATES);
    ledger = context.getStateStore(LEDGER);
  }

  @Override
  public void process(Record<String, byte[]> event) {
    byte[] state = states.get(event.key());
    if (state == null) {
      state = new byte[stateBytes];
    }
    // Other bytes each time, as a state that moved has.
    state[0]++;
    states.put(event.key(), state);
    ledger.put(event.key() + number++, event.value(), 0);
  }
}
