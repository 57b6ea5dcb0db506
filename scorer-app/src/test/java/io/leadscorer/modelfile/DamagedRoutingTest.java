package io.leadscorer.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However a routing file is damaged, it is read or refused with findings; nothing else comes out.
 */
class DamagedRoutingTest {
  private static final Pattern VALUE = Pattern.compile("(?<=[:,{\\[] ?)[^\\s:,{}\\[\\]#]+");

  private final String text = EditedRouting.whole().text();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "~",
        "x",
        "-1",
        "!!int x",
        "{a: [b]}",
        "\"\"",
        "*x",
        "99999999999999999999"
      })
  void survivesAnyValueInAnyPlace(String value) {
    Matcher place = VALUE.matcher(text);
    int places = 0;
    while (place.find()) {
      readOrRefuse(text.substring(0, place.start()) + value + text.substring(place.end()));
      places++;
    }
    assertThat(places).isGreaterThan(40);
  }

  @Test
  void survivesAMissingLine() {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      List<String> others = new ArrayList<>(lines);
      others.remove(i);
      readOrRefuse(String.join("\n", others));
    }
  }

  @Test
  void survivesAnEndAnywhere() {
    for (int end = 0; end < text.length(); end++) {
      readOrRefuse(text.substring(0, end));
    }
  }

  private static void readOrRefuse(String damaged) {
    assertThatCode(
            () -> {
              try {
                RoutingReader.read("damaged.yaml", damaged);
              } catch (ModelFileException e) {
                assertThat(e.findings()).isNotEmpty();
                assertThat(e.findings())
                    .allSatisfy(
                        finding ->
                            assertThat(finding.line())
                                .isBetween(1, 1 + (int) damaged.lines().count()));
              }
            })
        .as(damaged)
        .doesNotThrowAnyException();
  }
}
