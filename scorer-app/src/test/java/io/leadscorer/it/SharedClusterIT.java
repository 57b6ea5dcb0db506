package io.leadscorer.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.runtime.embedded.EmbeddedKafka;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCluster.class)
class SharedClusterIT {

  private static EmbeddedKafka firstKafka;
  private static EmbeddedRegistry firstRegistry;

  @RepeatedTest(2)
  void shouldGiveEveryTestTheSame(EmbeddedKafka kafka, EmbeddedRegistry registry, TestInfo test) {
    if (firstKafka == null) {
      firstKafka = kafka;
      firstRegistry = registry;
    }

    assertThat(kafka).as(test.getDisplayName()).isSameAs(firstKafka);
    assertThat(registry).isSameAs(firstRegistry);
  }
}
