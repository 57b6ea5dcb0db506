package io.leadscorer.bench.shapes;

import io.leadscorer.bench.Benchmark;
import io.leadscorer.bench.ScratchFolder;
import io.leadscorer.bench.cluster.BacklogCluster;
import io.leadscorer.bench.cluster.Taken;
import io.leadscorer.bench.report.Progress;
import io.leadscorer.bench.report.Report;
import io.leadscorer.bench.report.Samples;
import io.leadscorer.config.ScorerConfig;
import io.leadscorer.modelfile.ShippedModels;
import io.leadscorer.runtime.ScorerService;
import java.util.HashMap;
import java.util.Map;

/**
 * How many events a second the scorer takes as leads have few events or very many, as one lead has
 * half of them, and as more models score each lead. In turns, on one broker.
 */
public final class Shapes implements Benchmark {
  private static final String MODEL = "b2b-4d";
  private static final int ROUNDS = 3;

  /** An event of the hot lead may cost twice as much as one of another. */
  private static final double MOST_OF_HOT_LEAD = 2;

  private final Progress progress = new Progress();
  private final Map<Shape, Samples> rates = new HashMap<>();

  @Override
  public String name() {
    return "shapes";
  }

  @Override
  public String about() {
    return "events a second with 1 to 4 models, 4 to 10,000 events a lead, one hot lead, more partitions and threads";
  }

  @Override
  public Report run() throws Exception {
    try (ScratchFolder folder = ScratchFolder.create(name());
        BacklogCluster cluster = new BacklogCluster(folder.path())) {
      rate(cluster, "warm-", Shape.PLAIN);
      for (int round = 0; round < ROUNDS; round++) {
        for (int shape = 0; shape < Shape.ALL.size(); shape++) {
          Shape load = Shape.ALL.get(shape);
          double rate = rate(cluster, "round-" + round + "-shape-" + shape + "-", load);
          rates.computeIfAbsent(load, added -> new Samples()).add(rate);
        }
      }
    }
    return report();
  }

  private double rate(BacklogCluster cluster, String prefix, Shape shape) throws Exception {
    cluster.topics(prefix, shape.partitions());
    for (int model = 2; model <= shape.models(); model++) {
      String id = MODEL + "-" + model;
      cluster.publish(
          prefix, id, ShippedModels.text(MODEL).replace("model: " + MODEL, "model: " + id));
    }
    cluster.fill(prefix, shape.backlog());
    ScorerConfig config =
        cluster.config(
            prefix,
            prefix + "scorer",
            Map.of(
                "topics.partitions",
                Integer.toString(shape.partitions()),
                "threads",
                Integer.toString(shape.threads())));
    try (ScorerService scorer = ScorerService.start(config)) {
      double rate = new Taken(config).eventsPerSecond();
      scorer.check();
      progress.tell("%s: %,.0f events/s", shape.name(), rate);
      return rate;
    } finally {
      cluster.forget(prefix);
    }
  }

  private double median(Shape shape) {
    return rates.getOrDefault(shape, new Samples()).median();
  }

  /** At the most: those of the others beside it take no less than where they take the least. */
  private double secondsOfHotEvent() {
    double hotShare = Shape.HOT_LEAD.backlog().hotShare();
    double fastest = Shape.EVEN.stream().mapToDouble(this::median).max().orElseThrow();
    return (1 / median(Shape.HOT_LEAD) - (1 - hotShare) / fastest) / hotShare;
  }

  private Report report() {
    Report report = new Report("shapes: " + about());
    report.note(
        "%,d events in an hour; %d partitions and 1 stream thread, but where told; exactly once; medians of %d rounds"
            .formatted(Shape.PLAIN.backlog().events(), BacklogCluster.PARTITIONS, ROUNDS));
    for (Shape shape : Shape.ALL) {
      report.figure(shape.name(), median(shape), "events/s");
    }
    double plain = median(Shape.PLAIN);
    for (Shape shape : Shape.ALL.subList(1, Shape.ALL.size())) {
      report.ratio(shape.name() + " / " + Shape.PLAIN.name(), median(shape) / plain);
    }
    report.ratio(
        "cost of an event of the hot lead / of another's",
        secondsOfHotEvent() * plain,
        MOST_OF_HOT_LEAD);
    return report;
  }
}
