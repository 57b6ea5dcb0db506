package io.leadscorer.topology.desk;

import io.leadscorer.domain.desk.OwnerChange;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Who has a lead from now on, as the desk tells the lead's partition.
 *
 * @param handoff its number
 * @param change the handoff's change that says so
 * @param repId null for nobody
 */
public record Owner(long handoff, int change, @Nullable String repId) {

  /** What a change of owner tells. */
  public static Owner of(OwnerChange change) {
    return new Owner(change.handoff(), change.change(), change.repId());
  }

  /** The bytes of it. */
  public byte[] write() {
    byte[] rep = repId == null ? new byte[0] : repId.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + Integer.BYTES + rep.length)
        .putLong(handoff)
        .putInt(change)
        .put(rep)
        .array();
  }

  /** Reads what {@link #write} wrote. */
  static Owner read(byte[] written) {
    ByteBuffer bytes = ByteBuffer.wrap(written);
    long handoff = bytes.getLong();
    int change = bytes.getInt();
    String rep = StandardCharsets.UTF_8.decode(bytes).toString();
    return new Owner(handoff, change, rep.isEmpty() ? null : rep);
  }
}
