package io.leadscorer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {
  private static final String SECRET = "0123456789abcdef";

  @Test
  void shouldMatchItselfAlone() {
    BearerToken token = BearerToken.of(SECRET);

    assertThat(token.matches(SECRET)).isTrue();
    assertThat(token.matches(SECRET + "0")).isFalse();
    assertThat(token.matches("")).isFalse();
    assertThat(token).isEqualTo(BearerToken.of(" " + SECRET + "\n"));
    assertThat(token).isNotEqualTo(BearerToken.of("0123456789abcdeF"));
    assertThat(token.authorization()).isEqualTo("Bearer " + SECRET);
  }

  @Test
  void shouldShowItselfToNobody() {
    assertThat(BearerToken.of(SECRET)).hasToString("[hidden]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "0123456789abcde",
        "with a space in it",
        "0123456789abcdef\nand more",
        "ümlaut-0123456789",
        "=0123456789abcdef"
      })
  void shouldRefuseWhatIsNoTokenWithoutShowingIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BearerToken.of(text))
        .withMessage(BearerToken.FORM);
  }

  @Test
  void shouldRefuseWhatIsTooLong() {
    assertThat(BearerToken.of("a".repeat(200)).matches("a".repeat(200))).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> BearerToken.of("a".repeat(201)));
  }
}
