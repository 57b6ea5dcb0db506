package io.leadscorer.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.leadscorer.config.BearerToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers over HTTP what {@link Pages} has. */
public final class HttpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

  private static final int MOST_THREADS = 16;
  private static final int IDLE_THREADS = 2;

  private final HttpPort port;
  private final Javalin javalin;

  private HttpServer(HttpPort port, Javalin javalin) {
    this.port = port;
    this.javalin = javalin;
  }

  /**
   * Begins to answer on a port, which belongs to the server from then on.
   *
   * @param metrics a text in Prometheus' format
   * @param token what those must present who ask about leads; empty for nothing
   */
  public static HttpServer start(
      HttpPort port,
      Health health,
      Supplier<String> metrics,
      LeadAnswers leads,
      Optional<BearerToken> token) {
    return start(port, Pages.of(health, metrics, leads, token));
  }

  private static HttpServer start(HttpPort port, List<Page> pages) {
    Javalin javalin =
        Javalin.create(
            config -> {
              quietly(config);
              config.jetty.threadPool = threads();
              config.jetty.modifyServer(server -> server.setErrorHandler(new JsonErrorPages()));
              config.jetty.addConnector((server, http) -> connector(server, http, port));
              // A load balancer or a browser must not take yesterday's health for today's.
              config.routes.before(context -> context.header("Cache-Control", "no-store"));
              pages.forEach(page -> add(config, page));
              config.routes.exception(HttpResponseException.class, HttpServer::refuse);
              config.routes.exception(Exception.class, HttpServer::apologize);
            });
    try {
      javalin.start();
    } catch (RuntimeException e) {
      port.close();
      throw e;
    }
    return new HttpServer(port, javalin);
  }

  private static void quietly(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, IDLE_THREADS);
    threads.setName("http");
    threads.setDaemon(true);
    return threads;
  }

  private static Connector connector(Server server, HttpConfiguration http, HttpPort port) {
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    try {
      connector.open(port.channel());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return connector;
  }

  /** HEAD is what some probes ask, and by itself it would always be answered with 200. */
  private static void add(JavalinConfig config, Page page) {
    config.routes.addHttpHandler(HandlerType.GET, page.path(), page.handler());
    config.routes.addHttpHandler(HandlerType.HEAD, page.path(), page.handler());
  }

  private static void refuse(HttpResponseException refusal, Context context) {
    context.status(refusal.getStatus());
    Json.error(context, String.valueOf(refusal.getMessage()));
  }

  private static void apologize(Exception failure, Context context) {
    // The route and not the path: leads are not for logs.
    LOG.error("{} {} failed", context.method(), context.endpoint().path, failure);
    context.status(500);
    Json.error(context, "something went wrong; the log of this instance says what");
  }

  /** Where it answers. */
  public String url() {
    return "http://" + port.address();
  }

  @Override
  public void close() {
    javalin.stop();
    port.close();
  }
}
