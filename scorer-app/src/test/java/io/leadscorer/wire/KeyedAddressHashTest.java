package io.leadscorer.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyedAddressHashTest {
  @Test
  void shouldTellAddressesApartAndNothingOfThem() {
    KeyedAddressHash hash = new KeyedAddressHash("a-secret-of-the-house");

    assertThat(hash.of("203.0.113.7")).matches("[0-9a-f]{32}").isEqualTo(hash.of("203.0.113.7"));
    assertThat(hash.of("203.0.113.8")).isNotEqualTo(hash.of("203.0.113.7"));
    assertThat(new KeyedAddressHash("another-secret").of("203.0.113.7"))
        .isNotEqualTo(hash.of("203.0.113.7"));
  }
}
