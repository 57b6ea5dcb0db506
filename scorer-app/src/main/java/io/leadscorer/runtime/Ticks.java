package io.leadscorer.runtime;

import java.nio.ByteBuffer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Writes ticks to the clock topic, one to each partition. Instances may do so at the same time: a
 * tick that says what another said already changes nothing.
 */
public final class Ticks {
  private final ReliableSends sends;
  private final String topic;
  private long last = Long.MIN_VALUE;

  /**
   * Ticks of a cluster.
   *
   * @param topic name of the clock topic
   */
  public Ticks(ReliableSends sends, String topic) {
    this.sends = sends;
    this.topic = topic;
  }

  /**
   * Tells every partition that the clock stands at an instant, unless it was told a later one, and
   * returns when all have heard.
   *
   * @throws ClusterException when a tick could not be sent
   */
  public void tell(long instant) {
    if (instant > last) {
      last = instant;
      send(instant);
      sends.flush();
    }
  }

  /**
   * Tells every partition that the clock stands at an instant, and waits for none: one that cannot
   * be reached does not keep the others waiting. A tick that runs backwards changes nothing there.
   *
   * @throws ClusterException when an earlier tick could not be sent
   */
  public void send(long instant) {
    byte[] value = ByteBuffer.allocate(Long.BYTES).putLong(instant).array();
    int partitions = sends.partitions(topic);
    for (int partition = 0; partition < partitions; partition++) {
      byte[] key = ByteBuffer.allocate(Integer.BYTES).putInt(partition).array();
      sends.send(new ProducerRecord<>(topic, partition, instant, key, value));
    }
    sends.check();
  }
}
