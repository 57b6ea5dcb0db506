package io.leadscorer.modelfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.domain.handoff.SalesRep;
import io.leadscorer.modelfile.check.RoutingCheck;
import io.leadscorer.wire.AvroJson;
import io.leadscorer.wire.InputRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the guide to the routing file shows can be written so. */
class RoutingGuideTest {
  private static final Path GUIDE = Path.of("../topology-docs/routing.md");

  @Test
  void shouldReadTheRouting() throws IOException {
    List<String> examples = examples("yaml");

    assertThat(examples).hasSize(1);
    assertThat(RoutingCheck.check("routing.md", examples.get(0)).warnings()).isEmpty();
  }

  @Test
  void shouldReadTheRoster() throws IOException {
    AvroJson<io.leadscorer.events.SalesRep> json = AvroJson.of(io.leadscorer.events.SalesRep.class);
    List<String> examples = examples("json");

    assertThat(examples).hasSize(1);
    assertThat(examples.get(0).lines().map(line -> InputRecords.rep(json.read(line))))
        .extracting(SalesRep::repId)
        .containsExactly("ana", "bo", "cy", "dan", "boss-1");
  }

  private static List<String> examples(String language) throws IOException {
    return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
        .matcher(Files.readString(GUIDE))
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
