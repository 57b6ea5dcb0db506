package io.leadscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopologyCommandTest {
  @Test
  void shouldDescribeTheTopologyWithoutACluster() {
    Run run = Run.of("topology", "--topics-prefix", "eu.");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Topologies:").contains("(topics: [eu.lead-events])");
  }
}
