package io.leadscorer.wire.confluent;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.events.LeadScore;
import io.leadscorer.it.SharedCluster;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** Threads and instances that start together register the same schemas at the same time. */
@ExtendWith(SharedCluster.class)
class FirstRegistrationIT {
  private static final int AT_ONCE = 4;

  @RepeatedTest(20)
  void allThatComeAtOnceAreGivenTheId(EmbeddedRegistry registry, RepetitionInfo repetition)
      throws Exception {
    String subject = "at-once-" + repetition.getCurrentRepetition() + "-value";
    CyclicBarrier together = new CyclicBarrier(AT_ONCE);
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Integer>> ids =
          threads.invokeAll(
              Collections.nCopies(
                  AT_ONCE,
                  () -> {
                    SchemaRegistryClient client =
                        new SchemaRegistryClient(
                            RegistryConfig.of(Map.of("schema.registry.url", registry.url())));
                    together.await();
                    return client.register(subject, LeadScore.getClassSchema());
                  }));
      int first = ids.get(0).get();
      for (Future<Integer> id : ids) {
        assertThat(id.get()).isEqualTo(first);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
