package io.leadscorer.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnitsTest {
  private static final Dimension THIRDS = new Dimension("thirds", 1_000, 3_000, 0);
  private static final Dimension WIDE =
      new Dimension("wide", 20_000_000_000L, 20_000_000_000L, -20_000_000_000L);

  @Test
  void shouldLeaveNoDivision() {
    Units units = new Units(List.of(THIRDS), List.of(season(3, 2)), ScoreBounds.ZERO_TO_HUNDRED);

    assertThat(units.perPoint()).isEqualTo(6_000);
    assertThat(units.perAdjustment()).isEqualTo(6);
    assertThat(units.perRaw(0) * units.inBase(Fraction.ONE)).isEqualTo(2);
    assertThat(units.perRaw(0) * units.inBase(new Fraction(3, 2))).isEqualTo(3);
  }

  @Test
  void shouldHaveRoomForScoresWithoutBounds() {
    Units units = new Units(List.of(THIRDS, WIDE), List.of(season(3, 2)), ScoreBounds.UNBOUNDED);

    assertThat(units.perPoint()).isEqualTo(6_000);
  }

  @Test
  void shouldRefuseUnitsThatLeaveNoRoom() {
    Season season = season(999_999, 1_000_000);

    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> new Units(List.of(WIDE), List.of(season, season), ScoreBounds.UNBOUNDED));
  }

  private static Season season(long numerator, long denominator) {
    return new Season(
        "s", Set.of("saas"), Set.of(1), Set.of(0), new Fraction(numerator, denominator));
  }
}
