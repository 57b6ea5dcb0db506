package io.leadscorer.delivery.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.config.delivery.Patience;
import io.leadscorer.config.delivery.Secret;
import io.leadscorer.delivery.Backoff;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SignatureTest {
  /** Computed with {@code printf 'id.1700000000.{}' | openssl dgst -sha256 -hmac s -binary}. */
  @Test
  void shouldSignIdTimeAndBody() {
    assertThat(Signature.of("id", 1_700_000_000, "{}".getBytes(UTF_8), new Secret("s")))
        .isEqualTo("v1,1h8grNN1ZzkstguJpaWXysIg7NGlkPOOV8aNd4M1LCw=");
  }

  @Test
  void shouldWaitTwiceAsLongEachTimeButNoLongerThanAllowed() {
    Patience patience =
        new Patience(Duration.ofSeconds(1), 9, Duration.ofSeconds(1), Duration.ofSeconds(20));
    Backoff backoff = new Backoff(patience, new SplittableRandom(1));
    for (int tries = 1; tries < 100; tries++) {
      long most = Math.min(20_000, 1_000L << Math.min(tries - 1, 30));
      assertThat(backoff.after(tries, Optional.empty()).toMillis()).isBetween(most / 2, most);
    }
    assertThat(backoff.after(1, Optional.of(Duration.ofMinutes(3))))
        .isEqualTo(Duration.ofMinutes(3));
  }

  @Test
  void shouldNotShowASecret() {
    assertThat(new Secret("hush")).hasToString("[hidden]");
  }
}
