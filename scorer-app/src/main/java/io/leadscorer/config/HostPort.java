package io.leadscorer.config;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where something listens.
 *
 * @param host a name or an address, one of IPv6 without brackets
 * @param port 0 for any free one, where that is allowed
 */
public record HostPort(String host, int port) {

  /** Whether only this machine can connect to it; of names, no other than localhost is trusted. */
  public boolean isLoopback() {
    if (!host.contains(":") && !host.matches("[0-9.]+")) {
      return host.equalsIgnoreCase("localhost");
    }
    try {
      // An address is not looked up.
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** As URLs and Kafka write it: {@code host:port}, with brackets around an address of IPv6. */
  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
