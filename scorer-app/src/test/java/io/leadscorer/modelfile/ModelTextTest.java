package io.leadscorer.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ModelTextTest {
  private static final String TEXT =
      "# naïve 😀 version: 9\r\nmodel: ours\r\nversion:   7   # mine\r\ntiers: [{version: 3}]\r\n";

  @Test
  void shouldFindTheModelsOwnVersion() {
    assertThat(new ModelText(TEXT).version()).hasValue(7);
    assertThat(new ModelText("model: ours").version()).isEmpty();
    assertThat(new ModelText("version: [").version()).isEmpty();
    assertThat(new ModelText("version: seven").version()).isEmpty();
  }

  @Test
  void shouldChangeNothingButTheVersion() {
    assertThat(new ModelText(TEXT).withVersion(10).text())
        .isEqualTo(TEXT.replace("version:   7 ", "version:   10 "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ModelText("model: ours").withVersion(1));
  }

  @Test
  void shouldTellTextsApartByAllButTheVersion() {
    ModelText text = new ModelText(TEXT);

    assertThat(text.isSameButForVersion(text.withVersion(800))).isTrue();
    assertThat(text.isSameButForVersion(new ModelText(TEXT.replace("mine", "yours")))).isFalse();
    assertThat(text.isSameButForVersion(new ModelText("not a model"))).isFalse();
  }

  @Test
  void shouldSumTheBytes() {
    assertThat(new ModelText("abc").sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
