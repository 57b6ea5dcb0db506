package io.leadscorer.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.wire.confluent.InMemorySchemaRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TopologyDescriptionTest {
  private static final Path GOLDEN = Path.of("../topology-docs/topology.txt");

  @Test
  void topologyIsAsDocumented() throws IOException {
    String now =
        TopologyHarness.topology(new InMemorySchemaRegistry(), Duration.ZERO, Duration.ofDays(90))
            .describe()
            .toString();

    assertThat(now.strip())
        .as(
            """
            The topology is not the one in topology-docs/topology.txt. Names of nodes and stores are what \
            state and changelogs hang on: a running scorer that is upgraded across such a change starts \
            without the state of what was renamed. If the change is meant, write the new description there \
            (./lead-scorer topology), tell of the upgrade in CHANGELOG.md, and keep the old one beside it.""")
        .isEqualTo(Files.readString(GOLDEN).strip());
  }
}
