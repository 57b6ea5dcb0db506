package io.leadscorer.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "/pricing, /pricing, true",
    "/pricing, /pricing/, false",
    "/docs/*, /docs/, true",
    "/docs/*, /docs/a/b, true",
    "*/pricing, /en/pricing, true",
    "*/pricing, /en/pricing/x, false",
    "/*/pricing*, /en/pricing?x=1, true",
    "*, anything, true",
    "a?c, abc, true",
    "a?c, ac, false",
    "ab*ba, aba, false",
    "*a*b*, xxbxa, false",
    "a*?, a, false",
    ".*, abc, false"
  })
  void shouldMatchWholeTexts(String pattern, String text, boolean matches) {
    assertThat(Glob.of(pattern).matches(text)).isEqualTo(matches);
  }

  @Test
  void shouldMatchWhatTheSameRegularExpressionMatches() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String pattern = random(random, "ab*?", 8);
      String text = random(random, "ab", 10);
      assertThat(Glob.of(pattern).matches(text))
          .as("glob <%s> on <%s>, seed %d", pattern, text, seed)
          .isEqualTo(Pattern.matches(pattern.replace("*", ".*").replace("?", "."), text));
    }
  }

  @Test
  void shouldNotGoBackOnTextsThatNearlyMatch() {
    Glob glob = Glob.of("*a".repeat(200) + "*b");
    String text = "a".repeat(5_000);

    // A matcher that goes back would not come to an end.
    assertThat(glob.matches(text)).isFalse();
  }

  private static String random(Random random, String letters, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}
