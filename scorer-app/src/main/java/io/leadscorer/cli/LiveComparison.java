package io.leadscorer.cli;

import io.leadscorer.domain.score.Comparison;
import io.leadscorer.wire.ComparedLeads;
import io.leadscorer.wire.ComparisonJson;
import io.leadscorer.wire.InvalidRecordException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** All leads of a running scorer under two of its models: what its instances say, put together. */
record LiveComparison(Comparison comparison, List<Integer> partitions) {

  /**
   * Asks an instance, then the others that it names.
   *
   * @throws IOException when one of them does not answer, or leads are missing among the answers
   */
  static LiveComparison of(RunningScorerOptions running, String modelA, String modelB, int top)
      throws IOException, InterruptedException {
    Map<String, String> question = new LinkedHashMap<>();
    question.put("a", modelA);
    question.put("b", modelB);
    question.put("top", Integer.toString(top));
    ComparedLeads first = ask(running.scorer(), question);
    Comparison all = first.comparison();
    List<Integer> partitions = new ArrayList<>(first.partitions());
    for (String other : first.others()) {
      ComparedLeads more = ask(running.instance(other), question);
      try {
        all = all.plus(more.comparison(), top);
      } catch (IllegalArgumentException e) {
        throw new IOException(e.getMessage(), e);
      }
      partitions.addAll(more.partitions());
    }
    holdToAll(partitions, first.allPartitions());
    return new LiveComparison(all, partitions.stream().sorted().toList());
  }

  private static ComparedLeads ask(RunningScorer scorer, Map<String, String> question)
      throws IOException, InterruptedException {
    RunningScorer.Reply reply = scorer.askInstance("/models/diff", question);
    try {
      return ComparisonJson.read(reply.json());
    } catch (InvalidRecordException e) {
      throw new IOException(
          "%s answered what cannot be understood: %s".formatted(reply.from(), e.getMessage()), e);
    }
  }

  /** A partition that moves meanwhile is told of twice, or not at all. */
  private static void holdToAll(List<Integer> partitions, int all) throws IOException {
    if (partitions.size() != all || new TreeSet<>(partitions).size() != all) {
      throw new IOException(
          "the instances told of partitions %s, but there are %d: partitions are moving, or instances do not know each other's addresses (http.advertised); try again soon"
              .formatted(new ArrayList<>(partitions), all));
    }
  }

  String json() {
    return ComparisonJson.write(
        new ComparedLeads(comparison, partitions, partitions.size(), List.of()));
  }
}
