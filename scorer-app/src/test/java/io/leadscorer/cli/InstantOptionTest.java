package io.leadscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class InstantOptionTest {
  @ParameterizedTest
  @CsvSource({
    "2026-06-01T00:00:00Z,      2026-06-01T00:00:00Z",
    "2026-06-01T09:00+09:00,    2026-06-01T00:00:00Z",
    "2026-06-01T00:00:00.1239Z, 2026-06-01T00:00:00.123Z",
    "1780272000000,             2026-06-01T00:00:00Z",
    "0,                         1970-01-01T00:00:00Z",
  })
  void shouldReadInstants(String text, Instant expected) {
    assertThat(new InstantOption().convert(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-1", "2026-06-01", "2026-06-01T00:00:00", "1969-12-31T00:00:00Z", "1e9"})
  void shouldRefuseOthers(String text) {
    assertThatExceptionOfType(TypeConversionException.class)
        .isThrownBy(() -> new InstantOption().convert(text))
        .withMessageContaining("'" + text + "' is not an instant");
  }
}
