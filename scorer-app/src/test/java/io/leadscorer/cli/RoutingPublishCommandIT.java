package io.leadscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.it.SharedCluster;
import io.leadscorer.modelfile.RoutingReader;
import io.leadscorer.modelfile.ShippedModels;
import io.leadscorer.runtime.embedded.EmbeddedKafka;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedCluster.class)
class RoutingPublishCommandIT {
  private static final String CHANGED =
      RoutingReader.shippedText().replace("target: 95%", "target: 90%");

  @TempDir private Path folder;

  @Test
  void shouldPublishAndShowBesideTheModels(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws IOException {
    String config = config("routing-publish.", kafka, registry);
    Path model = Files.writeString(folder.resolve("b.yaml"), ShippedModels.text("b2b-4d"));
    Path file = Files.writeString(folder.resolve("routing.yaml"), RoutingReader.shippedText());
    Run.of("model", "publish", model.toString(), "--config", config);

    Run before = Run.of("routing", "show", "--config", config);
    Run first = publish(file, config);
    Run again = publish(file, config);
    Files.writeString(file, CHANGED);
    Run dry = publish(file, config, "--dry-run");
    Run second = publish(file, config);
    Run after = Run.of("routing", "show", "--config", config);
    Run models = Run.of("model", "list", "--config", config);
    Run retired = Run.of("model", "retire", "routing", "--config", config);
    Run unknown = Run.of("model", "retire", "b2b", "--config", config);

    assertThat(before.out())
        .startsWith("# shipped: version 1; none is published on routing-publish.scoring-models")
        .endsWith(RoutingReader.shippedText());
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).startsWith("published: routing version 1 (the first), ");
    assertThat(again.out()).startsWith("unchanged: routing is published as version 1 since 20");
    String next = CHANGED.replace("version: 1", "version: 2");
    assertThat(dry.out())
        .startsWith("# routing-publish.scoring-models: routing, version 2 (was version 1)")
        .endsWith(next);
    assertThat(second.out()).startsWith("published: routing version 2 (was version 1), ");
    assertThat(after.out()).startsWith("# published: version 2, 20").endsWith(next);
    assertThat(models.out()).contains("b2b-4d").doesNotContain("routing");
    assertThat(retired.exitCode()).isEqualTo(2);
    assertThat(retired.err()).contains("routing: is no model; publish another version of it");
    assertThat(unknown.err()).contains("b2b: is not published; give one of b2b-4d\n");
  }

  @Test
  void shouldSendNothingOfABadRouting(EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws IOException {
    String config = config("routing-bad.", kafka, registry);
    String text = RoutingReader.shippedText();
    Path bad = Files.writeString(folder.resolve("bad.yaml"), text.replace("75%", "175%"));
    Path model =
        Files.writeString(
            folder.resolve("model.yaml"),
            ShippedModels.text("b2b-4d").replace("model: b2b-4d", "model: routing"));

    Run run = publish(bad, config);
    Run asModel = Run.of("model", "publish", model.toString(), "--config", config);
    Run shown = Run.of("routing", "show", "--config", config);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(": escalate.overdue: is 100%, but must be more than the 175%");
    assertThat(asModel.exitCode()).isEqualTo(2);
    assertThat(asModel.err()).contains(": model: is 'routing', under which routing files are");
    assertThat(shown.out()).startsWith("# shipped: ");
  }

  private static Run publish(Path file, String config, String... more) {
    List<String> args =
        new ArrayList<>(List.of("routing", "publish", file.toString(), "--config", config));
    args.addAll(List.of(more));
    return Run.of(args.toArray(String[]::new));
  }

  private String config(String prefix, EmbeddedKafka kafka, EmbeddedRegistry registry)
      throws IOException {
    return Files.writeString(
            folder.resolve("scorer.properties"),
            """
            bootstrap.servers=%s
            schema.registry.url=%s
            topics.prefix=%s
            topics.partitions=2
            topics.replication=1
            """
                .formatted(kafka.bootstrapServers(), registry.url(), prefix))
        .toString();
  }
}
