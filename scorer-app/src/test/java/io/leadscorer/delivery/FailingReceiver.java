package io.leadscorer.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server that answers as a test says: it fails, stalls, limits, refuses. */
public final class FailingReceiver implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Received> received = new ArrayList<>();

  /** A request that came. */
  public record Received(String method, String path, Map<String, String> headers, String body) {}

  /** An answer. */
  public record Reply(int status, Map<String, String> headers, String body, long stallMillis) {
    public static Reply of(int status) {
      return new Reply(status, Map.of(), "", 0);
    }

    public static Reply of(int status, String body) {
      return new Reply(status, Map.of(), body, 0);
    }

    public static Reply limited(int seconds) {
      return new Reply(429, Map.of("Retry-After", Integer.toString(seconds)), "", 0);
    }

    public static Reply stalled(long millis) {
      return new Reply(200, Map.of(), "", millis);
    }
  }

  /** Says how to answer the so-manieth request, from 0. */
  @FunctionalInterface
  public interface Script {
    Reply reply(int request, Received received);
  }

  public FailingReceiver(Script script) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, script));
    server.start();
  }

  private void answer(HttpExchange exchange, Script script) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    Received request =
        new Received(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            headers,
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Reply reply;
    synchronized (received) {
      reply = script.reply(received.size(), request);
      received.add(request);
    }
    try {
      Thread.sleep(reply.stallMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    reply.headers().forEach(exchange.getResponseHeaders()::add);
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** All that came so far. */
  public List<Received> received() {
    synchronized (received) {
      return List.copyOf(received);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
