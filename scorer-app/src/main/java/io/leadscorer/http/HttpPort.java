package io.leadscorer.http;

import io.leadscorer.config.ConfigKey;
import io.leadscorer.config.HostPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnresolvedAddressException;

/**
 * A port of this instance's own before anything answers on it: other instances must be told of it
 * before there are streams to ask about. Connections wait until an {@link HttpServer} takes it.
 */
public final class HttpPort implements AutoCloseable {
  private final ServerSocketChannel channel;
  private final HostPort address;

  private HttpPort(ServerSocketChannel channel, HostPort address) {
    this.channel = channel;
    this.address = address;
  }

  /**
   * Takes a port.
   *
   * @param wanted port 0 for any free one
   * @throws ListenException when it cannot be had
   */
  public static HttpPort open(HostPort wanted) {
    try {
      ServerSocketChannel channel = ServerSocketChannel.open();
      try {
        channel.bind(new InetSocketAddress(wanted.host(), wanted.port()));
        return new HttpPort(channel, reachable(wanted, channel));
      } catch (IOException | UnresolvedAddressException e) {
        channel.close();
        throw e;
      }
    } catch (UnresolvedAddressException e) {
      throw cannotListen(wanted, "no such host", e);
    } catch (IOException e) {
      throw cannotListen(wanted, String.valueOf(e.getMessage()), e);
    }
  }

  private static HostPort reachable(HostPort wanted, ServerSocketChannel channel)
      throws IOException {
    InetSocketAddress bound = (InetSocketAddress) channel.getLocalAddress();
    // "Everywhere" is nowhere that somebody else could connect to.
    String host =
        bound.getAddress().isAnyLocalAddress()
            ? InetAddress.getLocalHost().getHostName()
            : wanted.host();
    return new HostPort(host, bound.getPort());
  }

  private static ListenException cannotListen(HostPort wanted, String why, Exception cause) {
    return new ListenException(
        "%s = %s: cannot listen there (%s); choose another port, or 0 for a free one"
            .formatted(ConfigKey.HTTP_ADDRESS.key(), wanted, why),
        cause);
  }

  /** Where it can be reached; by this machine's name where it listens on all addresses. */
  public HostPort address() {
    return address;
  }

  ServerSocketChannel channel() {
    return channel;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
