package io.leadscorer.bench.storm;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** How often the stream threads of this process have had their partitions assigned anew. */
final class Rebalances {
  private static final String COORDINATORS =
      "kafka.consumer:type=consumer-coordinator-metrics,client-id=*StreamThread*";

  private Rebalances() {}

  static long count() throws JMException {
    MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    double rebalances = 0;
    for (ObjectName consumer : beans.queryNames(new ObjectName(COORDINATORS), null)) {
      rebalances += (double) beans.getAttribute(consumer, "rebalance-total");
    }
    if (rebalances == 0) {
      throw new IllegalStateException("no stream thread tells of its rebalances");
    }
    return (long) rebalances;
  }
}
