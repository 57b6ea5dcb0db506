package io.leadscorer.runtime.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of 127.0.0.1 that an embedded service can listen on. */
final class LoopbackPorts {

  static final String HOST = "127.0.0.1";

  private LoopbackPorts() {}

  /** A broker's two ports, free when this was called: the one asked for (0: any) and another. */
  static BrokerPorts forBroker(int clients) {
    try (ServerSocket first = bound(clients);
        ServerSocket second = bound(0)) {
      return new BrokerPorts(first.getLocalPort(), second.getLocalPort());
    } catch (IOException e) {
      throw inUse(clients, e);
    }
  }

  /** Fails with a clear message when something listens on a port; 0 is always free. */
  static void requireFree(int port) {
    try (ServerSocket probe = bound(port)) {
      assert probe.isBound();
    } catch (IOException e) {
      throw inUse(port, e);
    }
  }

  private static ServerSocket bound(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      // A port that a stopped service has just left is free, though its connections linger.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static EmbeddedStartException inUse(int port, IOException cause) {
    return new EmbeddedStartException(
        "Port %d of %s cannot be had (%s): choose another, or 0 for a free one"
            .formatted(port, HOST, cause.getMessage()),
        cause);
  }

  /**
   * The two listeners of a broker.
   *
   * @param clients for producers and consumers
   * @param controller for the metadata quorum of one
   */
  record BrokerPorts(int clients, int controller) {}
}
