package io.leadscorer.bench.rescore;

import io.leadscorer.bench.Benchmark;
import io.leadscorer.bench.ScratchFolder;
import io.leadscorer.bench.leads.LeadPartition;
import io.leadscorer.bench.leads.Population;
import io.leadscorer.bench.report.Progress;
import io.leadscorer.bench.report.Report;
import io.leadscorer.bench.report.Samples;
import io.leadscorer.domain.flow.Edition;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.Scorer;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.modelfile.ShippedModels;
import io.leadscorer.store.LedgerScan;
import io.leadscorer.store.ScorerStores;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;

/** What it costs to re-score all leads from what is kept of them, against reading that once. */
public final class RescoreLeads implements Benchmark {
  private static final int LEADS = 1_000_000;
  private static final long SEED = 20260302;
  private static final int WARM_UPS = 1;
  private static final int ROUNDS = 5;

  private static final List<String> PAGES = List.of("/pricing", "/product");

  /** As many at once as the topology takes at a turn. */
  private static final int CHUNK = 200;

  private final Progress progress = new Progress();
  private final Samples scans = new Samples();
  private final Samples ofPoints = new Samples();
  private final Samples ofConditions = new Samples();
  private int version = 1;
  private int worth;
  private String page = PAGES.get(0);
  private long facts;

  @Override
  public String name() {
    return "rescore";
  }

  @Override
  public String about() {
    return "1,000,000 leads under a new version of their model, against one scan of their stores";
  }

  @Override
  public Report run() throws IOException {
    try (ScratchFolder folder = ScratchFolder.create("rescore");
        LeadPartition leads = new LeadPartition(model(), folder.path(), "rescored")) {
      new Population(LEADS, SEED).live(leads, progress);
      for (int round = -WARM_UPS; round < ROUNDS; round++) {
        progress.tell(round < 0 ? "warm-up" : "round " + (round + 1) + " of " + ROUNDS);
        long scan = scan(leads);
        worth++;
        long otherPoints = rescore(leads);
        page = page.equals(PAGES.get(0)) ? PAGES.get(1) : PAGES.get(0);
        long otherConditions = rescore(leads);
        if (round >= 0) {
          scans.add(scan);
          ofPoints.add(otherPoints);
          ofConditions.add(otherConditions);
        }
      }
      return report(leads.outcomes());
    }
  }

  private ScoringModel model() {
    return ModelReader.read(
        "rescored.yaml",
        ShippedModels.text("b2b-4d")
            .replace("version: 1", "version: " + version)
            .replace(
                "{type: content_download}, points: 10",
                "{type: content_download}, points: " + (10 + worth % 2))
            .replace("prefix: /pricing", "prefix: " + page));
  }

  private long rescore(LeadPartition leads) {
    version++;
    long begin = System.nanoTime();
    leads.flow().publish(Edition.published(new Scorer(model()), Population.SILENCE + version));
    while (!leads.flow().rescore(CHUNK)) {
      // The topology takes live records here.
    }
    leads.commit();
    return System.nanoTime() - begin;
  }

  @SuppressWarnings("unchecked") // the stores are those of the topology
  private long scan(LeadPartition leads) {
    long begin = System.nanoTime();
    LedgerScan scan = new LedgerScan();
    KeyValueStore<String, LeadState> states =
        (KeyValueStore<String, LeadState>) leads.store(ScorerStores.LEAD_STATE);
    long read = 0;
    try (KeyValueIterator<String, LeadState> all = states.all()) {
      for (; all.hasNext(); read++) {
        scan.lead(all.next().value);
      }
    }
    KeyValueStore<String, ?> profiles =
        (KeyValueStore<String, ?>) leads.store(ScorerStores.LEAD_PROFILE);
    try (KeyValueIterator<String, ?> all = profiles.all()) {
      all.forEachRemaining(Objects::requireNonNull);
    }
    scan.ledger((WindowStore<String, byte[]>) leads.store(ScorerStores.EVENT_LEDGER));
    facts = scan.facts();
    long took = System.nanoTime() - begin;
    if (read != LEADS) {
      throw new IllegalStateException("%d states instead of %d".formatted(read, LEADS));
    }
    return took;
  }

  private Report report(long outcomes) {
    double scan = scans.median();
    Report report = new Report("rescore: " + about());
    report.note(
        "seed %d; %,d facts; medians of %d rounds after %d; %,d outcomes in all"
            .formatted(SEED, facts, ROUNDS, WARM_UPS, outcomes));
    report.figure("one scan and decode of states, profiles and ledger", scan / 1e9, "s");
    report.figure("all leads under other points, to disk", ofPoints.median() / 1e9, "s");
    report.figure("all leads under other conditions, to disk", ofConditions.median() / 1e9, "s");
    report.figure("leads a second, other points", LEADS / (ofPoints.median() / 1e9), "");
    report.figure("leads a second, other conditions", LEADS / (ofConditions.median() / 1e9), "");
    report.ratio("other points / scan and decode", ofPoints.median() / scan, 2);
    report.ratio("other conditions / scan and decode", ofConditions.median() / scan, 2);
    return report;
  }
}
