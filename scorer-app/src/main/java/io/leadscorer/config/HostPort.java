package io.leadscorer.config;

/**
 * Where something listens.
 *
 * @param host a name or an address, one of IPv6 without brackets
 * @param port 0 for any free one, where that is allowed
 */
public record HostPort(String host, int port) {

  /** As URLs and Kafka write it: {@code host:port}, with brackets around an address of IPv6. */
  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
