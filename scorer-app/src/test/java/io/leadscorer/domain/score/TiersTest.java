package io.leadscorer.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tier a score means, in hundredths (scoring.md 3). */
class TiersTest {
  /** No gate is open. */
  private static final int LOWEST = 3;

  private final Tiers tiers = new Tiers(Models.b2b4d());

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "10000,HOT",
    "8000,HOT",
    "7999,WARM",
    "6000,WARM",
    "5999,COOL",
    "4000,COOL",
    "3999,COLD",
    "0,COLD"
  })
  void thresholds(int score, String expected) {
    assertThat(tiers.reached("NONE", score, LOWEST)).isEqualTo(expected);
    assertThat(tiers.reached("HOT", score, LOWEST)).isEqualTo(expected);
    assertThat(tiers.reached("COLD", score, LOWEST)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "a {0} lead at {1}: {2}")
  @CsvSource({
    // five points of hysteresis: a lead falls below them
    "HOT,7500,HOT",
    "HOT,7499,WARM",
    "WARM,5500,WARM",
    "WARM,5499,COOL",
    "COOL,3500,COOL",
    "COOL,3499,COLD",
    // it rises as ever
    "WARM,7999,WARM",
    "WARM,8000,HOT",
    "COLD,3999,COLD",
    "COLD,4000,COOL",
    "COLD,8000,HOT",
    // and begins without
    "NONE,7999,WARM",
    "NONE,3999,COLD",
    // a deep fall stops at the first tier that still holds it
    "HOT,5500,WARM",
    "HOT,3400,COLD",
  })
  void hysteresis(String from, int score, String expected) {
    assertThat(new Tiers(Models.withHysteresis(500)).reached(from, score, LOWEST))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "a {0} lead at {1}, at least {2}: {3}")
  @CsvSource({
    // the index of WARM
    "NONE,0,1,WARM",
    "COLD,4500,1,WARM",
    "COLD,8000,1,HOT",
    "WARM,6500,1,WARM",
    "HOT,7500,1,HOT",
    // that of HOT
    "COOL,6500,0,HOT"
  })
  void gates(String from, int score, int least, String expected) {
    assertThat(new Tiers(Models.withHysteresis(500)).reached(from, score, least))
        .isEqualTo(expected);
  }
}
