package io.leadscorer.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadscorer.catalog.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsTest {
  static Set<String> pages() {
    return Documents.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageIsWhatTheCodeSays(String page) throws IOException {
    assertThat(Files.readString(GenerateDocs.FOLDER.resolve(page)))
        .as("topology-docs/%s differs from the code: run ./maintain docs, and look at it", page)
        .isEqualTo(Documents.all().get(page));
  }

  @Test
  void everyTopicHasItsContract() {
    assertThat(Contracts.ALL.stream().map(Contract::topic))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Topics.INPUTS, Topics.OUTPUTS, Topics.INTERNAL)
                .flatMap(List::stream)
                .toList());
  }

  @Test
  void everyStoreAndTopicOfTheFlowIsNamed() {
    Flow flow = Flow.ofDefaults();
    Set<String> stores = new TreeSet<>();
    flow.parts().forEach(part -> stores.addAll(part.stores().keySet()));
    Set<String> topics = new TreeSet<>(flow.topics());
    Contracts.ALL.forEach(contract -> topics.remove(contract.topic().name()));

    assertThat(stores).isEqualTo(new TreeSet<>(StoreContents.BY_NAME.keySet()));
    assertThat(topics).as("topics without a contract").isEmpty();
  }
}
