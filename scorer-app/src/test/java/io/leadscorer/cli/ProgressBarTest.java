package io.leadscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private final StringWriter err = new StringWriter();
  private final AtomicLong nanos = new AtomicLong(7);

  @Test
  void shouldDrawABarOnATerminal() {
    ProgressBar bar = new ProgressBar(new PrintWriter(err), true, nanos::get);

    pass(Duration.ofMillis(500));
    bar.show(500, 1_000);
    bar.show(501, 1_000);
    bar.clear();

    assertThat(err)
        .hasToString(
            "\r["
                + "#".repeat(15)
                + " ".repeat(15)
                + "] 500 of 1,000 records (1,000/s)  \r\u001b[K");
  }

  @Test
  void shouldWriteALineNowAndThenElsewhere() {
    ProgressBar bar = new ProgressBar(new PrintWriter(err), false, nanos::get);

    pass(Duration.ofSeconds(9));
    bar.show(1, 10);
    pass(Duration.ofSeconds(1));
    bar.show(5, 10);
    bar.clear();

    assertThat(err).hasToString("5 of 10 records (1/s)" + System.lineSeparator());
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
