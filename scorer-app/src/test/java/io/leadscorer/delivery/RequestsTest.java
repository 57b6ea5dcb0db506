package io.leadscorer.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RequestsTest {
  private final Requests requests = new Requests(Duration.ofMillis(300));

  @Test
  void shouldNotWaitForAnAnswerThatNeverEnds() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('x');
          exchange.getResponseBody().flush();
          awaitQuietly(over);
        });
    server.start();
    try {
      assertThat(send(server.getAddress().getPort()))
          .isInstanceOfSatisfying(
              Answer.Later.class, later -> assertThat(later.why()).contains("within 300 ms"));
    } finally {
      over.countDown();
      server.stop(0);
    }
  }

  @Test
  void shouldTakeNobodyThereForAnAnswer() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }

    assertThat(send(port)).isInstanceOf(Answer.Later.class);
  }

  private Answer send(int port) throws InterruptedException {
    return requests.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build());
  }

  private static void awaitQuietly(CountDownLatch over) throws IOException {
    try {
      over.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
