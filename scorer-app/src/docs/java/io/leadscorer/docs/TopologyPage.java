package io.leadscorer.docs;

import io.leadscorer.config.ConfigKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The topology in words: every topic, part, step and store by name. */
final class TopologyPage {
  private static final String HEAD =
      """
      # Topology

      Made by `./maintain docs`; the build fails when it is not what the code says.

      ![The topology: topics, steps and stores](topology.svg)

      The same as Kafka Streams describes it: [`topology.txt`](topology.txt). As an AsyncAPI document, with every field: [`asyncapi.yaml`](asyncapi.yaml).

      **Repartition topics: none.** Everything that is known of a lead comes on topics that are keyed by lead and co-partitioned, so an event makes one hop to its tier change.

      Beside the topology, every instance reads `scoring-models` and tells each partition of what is published there on `scorer-models`, and writes ticks to `scorer-clock`.
      """;

  private final StringBuilder out = new StringBuilder(HEAD);

  private TopologyPage() {}

  static String of(Flow flow) {
    TopologyPage page = new TopologyPage();
    for (Contract.Kind kind : Contract.Kind.values()) {
      page.topics(kind);
    }
    page.stores(flow);
    page.parts(flow);
    return page.out.toString();
  }

  private void topics(Contract.Kind kind) {
    out.append(
        switch (kind) {
          case INPUT -> "\n## Topics that others write\n";
          case OUTPUT -> "\n## Topics that others read\n";
          case INTERNAL -> "\n## Topics with which the scorer tells itself\n";
        });
    out.append(
        """

        | topic | key | value | kept | stamped by | partitions |
        |---|---|---|---|---|---|
        """);
    for (Contract contract : Contracts.ALL) {
      if (contract.kind() == kind) {
        out.append(
            "| `%s` | %s | %s | %s | %s | %s |\n"
                .formatted(
                    contract.topic().name(),
                    contract.key(),
                    contract
                        .record()
                        .map(
                            schema ->
                                "[`%s`](../schemas/src/main/avro/%s.avsc)"
                                    .formatted(schema.getName(), schema.getName()))
                        .orElse(contract.value()),
                    contract.isCompacted() ? "the latest of a key" : "by the cluster's retention",
                    contract.topic().stamp().config().equals("LogAppendTime")
                        ? "the broker"
                        : "the producer",
                    contract.onePartition() ? "1" : "`" + ConfigKey.TOPICS_PARTITIONS.key() + "`"));
      }
    }
  }

  private void stores(Flow flow) {
    out.append(
        """

        ## Stores

        RocksDB in `state.dir`; what is lost there is restored from the changelog, whose name begins with `application.id`, or as its row says.

        | store | kind | one row | changelog |
        |---|---|---|---|
        """);
    Set<String> names = new TreeSet<>();
    flow.parts().forEach(part -> names.addAll(part.stores().keySet()));
    for (String name : names) {
      StoreContents.Contents contents =
          Objects.requireNonNull(StoreContents.BY_NAME.get(name), name);
      String changelog =
          contents.hasChangelog()
              ? "`%s-%s-changelog`"
                  .formatted(ConfigKey.APPLICATION_ID.byDefault().orElseThrow(), name)
              : "none";
      out.append(
          "| `%s` | %s | %s | %s |\n".formatted(name, contents.kind(), contents.rows(), changelog));
    }
  }

  private void parts(Flow flow) {
    out.append("\n## Steps\n");
    for (Flow.Part part : flow.parts()) {
      out.append(
          "\n**Part %d**%s\n\n"
              .formatted(
                  part.number(),
                  part.isGlobal()
                      ? ", of which every instance has all, and which makes no tasks."
                      : "."));
      out.append("| step | takes from | uses | leads to |\n|---|---|---|---|\n");
      for (String step : part.steps()) {
        out.append(
            "| `%s` | %s | %s | %s |\n"
                .formatted(step, takesFrom(part, step), uses(part, step), leadsTo(part, step)));
      }
    }
  }

  private static String takesFrom(Flow.Part part, String step) {
    List<String> from = new ArrayList<>();
    part.reads().forEach((topic, readers) -> addIf(readers.contains(step), from, topic));
    part.leadsTo().forEach((before, next) -> addIf(next.contains(step), from, before));
    return listed(from);
  }

  private static String uses(Flow.Part part, String step) {
    List<String> stores = new ArrayList<>();
    part.stores().forEach((store, users) -> addIf(users.contains(step), stores, store));
    return listed(stores);
  }

  private static String leadsTo(Flow.Part part, String step) {
    List<String> next = new ArrayList<>(part.leadsTo().getOrDefault(step, Set.of()));
    next.addAll(part.writes().getOrDefault(step, Set.of()));
    return listed(next);
  }

  private static void addIf(boolean wanted, List<String> to, String name) {
    if (wanted) {
      to.add(name);
    }
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? "" : "`" + String.join("`, `", names) + "`";
  }
}
