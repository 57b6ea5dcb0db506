package io.leadscorer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

  @ParameterizedTest
  @CsvSource({
    "500ms, PT0.5S",
    "2s, PT2S",
    "5m, PT5M",
    "24h, PT24H",
    "90d, PT2160H",
    "0ms, PT0S",
    "' 3s ', PT3S"
  })
  void shouldParse(String text, Duration expected) {
    assertThat(DurationText.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "s", "-1s", "1.5h", "2S", "1h30m", "9999999999999d", "1 d"})
  void shouldRefuse(String text) {
    assertThatThrownBy(() -> DurationText.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "' is not a duration like 500ms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0ms", "500ms", "90s", "5m", "25h", "90d"})
  void shouldWriteWhatItReads(String text) {
    assertThat(DurationText.format(DurationText.parse(text))).isEqualTo(text);
  }
}
