package io.leadscorer.topology.desk;

import io.leadscorer.domain.score.DeskSignal;
import io.leadscorer.store.SignalLayout;
import java.nio.ByteBuffer;

/** What a partition of leads tells the desk. */
public sealed interface DeskMessage {
  byte OF_LEAD = 1;
  byte CLOCK = 2;

  /** The bytes of it. */
  byte[] write();

  /** Something became of a lead. */
  record OfLead(DeskSignal signal) implements DeskMessage {
    @Override
    public byte[] write() {
      byte[] signalBytes = SignalLayout.encode(signal);
      return ByteBuffer.allocate(1 + signalBytes.length).put(OF_LEAD).put(signalBytes).array();
    }
  }

  /** All that a partition has to tell of an instant or earlier has been told. */
  record ClockStands(int partition, long instant) implements DeskMessage {
    @Override
    public byte[] write() {
      return ByteBuffer.allocate(1 + Integer.BYTES + Long.BYTES)
          .put(CLOCK)
          .putInt(partition)
          .putLong(instant)
          .array();
    }
  }

  /** Reads what {@link #write} wrote. */
  static DeskMessage read(byte[] written) {
    ByteBuffer bytes = ByteBuffer.wrap(written);
    byte kind = bytes.get();
    if (kind == CLOCK) {
      return new ClockStands(bytes.getInt(), bytes.getLong());
    }
    byte[] signal = new byte[bytes.remaining()];
    bytes.get(signal);
    return new OfLead(SignalLayout.decode(signal));
  }
}
