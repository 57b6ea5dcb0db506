package io.leadscorer.runtime.embedded;

import static io.leadscorer.runtime.embedded.LoopbackPorts.HOST;

import java.nio.file.Path;
import java.util.Properties;

/** The configuration of a broker that is alone. */
final class BrokerSettings {

  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  /** Constant, because a folder is bound to the cluster that formatted it. */
  static final String CLUSTER_ID = "bGVhZC1zY29yZXItZGV2MQ";

  private BrokerSettings() {}

  static Properties of(Path directory, LoopbackPorts.BrokerPorts ports, int partitions) {
    Properties settings = new Properties();
    listen(settings, ports);
    settings.setProperty("log.dirs", directory.toString());
    settings.setProperty("num.partitions", Integer.toString(partitions));
    beAlone(settings);
    forgetNothing(settings);
    beSmall(settings);
    return settings;
  }

  private static void listen(Properties settings, LoopbackPorts.BrokerPorts ports) {
    String clients = "CLIENTS://" + HOST + ":" + ports.clients();
    String controller = CONTROLLER_LISTENER + "://" + HOST + ":" + ports.controller();
    settings.setProperty("process.roles", "broker,controller");
    settings.setProperty("node.id", Integer.toString(NODE_ID));
    settings.setProperty(
        "controller.quorum.voters", NODE_ID + "@" + HOST + ":" + ports.controller());
    settings.setProperty("listeners", clients + "," + controller);
    settings.setProperty("advertised.listeners", clients);
    settings.setProperty("inter.broker.listener.name", "CLIENTS");
    settings.setProperty("controller.listener.names", CONTROLLER_LISTENER);
    settings.setProperty(
        "listener.security.protocol.map",
        "CLIENTS:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
  }

  private static void beAlone(Properties settings) {
    settings.setProperty("default.replication.factor", "1");
    settings.setProperty("min.insync.replicas", "1");
    settings.setProperty("offsets.topic.replication.factor", "1");
    settings.setProperty("offsets.topic.num.partitions", "1");
    settings.setProperty("transaction.state.log.replication.factor", "1");
    settings.setProperty("transaction.state.log.min.isr", "1");
    settings.setProperty("transaction.state.log.num.partitions", "1");
    settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
    settings.setProperty("share.coordinator.state.topic.min.isr", "1");
    settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
    settings.setProperty("group.initial.rebalance.delay.ms", "0");
    // After an unclean stop the next start waits until the session of the last one is over.
    settings.setProperty("broker.session.timeout.ms", "3000");
    settings.setProperty("broker.heartbeat.interval.ms", "500");
    // A misspelt topic is an error, not a new topic with the wrong settings.
    settings.setProperty("auto.create.topics.enable", "false");
  }

  private static void forgetNothing(Properties settings) {
    String always = Long.toString(Long.MAX_VALUE);
    settings.setProperty("log.message.timestamp.before.max.ms", always);
    settings.setProperty("log.message.timestamp.after.max.ms", always);
    settings.setProperty("log.retention.ms", "-1");
    // A folder may be opened again after weeks: the groups find their place as they left it.
    settings.setProperty("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
  }

  // One machine's worth of threads, buffers and preallocated index files.
  private static void beSmall(Properties settings) {
    settings.setProperty("num.network.threads", "2");
    settings.setProperty("num.io.threads", "4");
    settings.setProperty("background.threads", "2");
    settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20));
    settings.setProperty("log.index.size.max.bytes", Integer.toString(1 << 20));
  }
}
