package io.leadscorer.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CompanyReadsTest {
  private final CompanyReads reads = new CompanyReads(InstantSource.system());

  @Test
  @Timeout(10)
  void shouldNotKeepAnybodyWaitingForWhatHasBeenRead() {
    reads.readUpTo(100);

    reads.awaitReadUpTo(99);
    reads.awaitReadUpTo(100);
  }

  @Test
  void shouldLetGoWhenItHasBeenRead() {
    reads.readUpTo(100);
    CompletableFuture<Void> passed = CompletableFuture.runAsync(() -> reads.awaitReadUpTo(200));

    reads.readUpTo(199);
    assertThat(passed).isNotDone();
    reads.readUpTo(200);

    assertThat(passed).succeedsWithin(Duration.ofSeconds(10));
  }
}
