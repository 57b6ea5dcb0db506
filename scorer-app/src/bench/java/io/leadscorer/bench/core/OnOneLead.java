package io.leadscorer.bench.core;

import io.leadscorer.bench.leads.BusyLead;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.Explainer;
import io.leadscorer.domain.score.Explanation;
import io.leadscorer.domain.score.Forecast;
import io.leadscorer.domain.score.Forecaster;
import io.leadscorer.domain.score.OnlyEvaluate;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.domain.score.Scorer;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.store.LeadStateBytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The operations, on the leads of a small group in turn, which none of them changes. */
@State(Scope.Thread)
public class OnOneLead {
  static final long SEED = 20260302;

  private static final int LEADS = 8;

  /** As long as events of the web bring points. */
  private static final Duration SPAN = Duration.ofDays(28);

  /** How many events a lead has had. */
  @Param({"4", "10000"})
  public int events;

  private final ScoringModel model = ModelReader.shipped("b2b-4d");
  private final Scorer scorer = new Scorer(model);
  private final OnlyEvaluate evaluator = new OnlyEvaluate(model);
  private final Explainer explainer = new Explainer(model);
  private final Forecaster forecaster = new Forecaster(model);

  private final List<BusyLead> leads = new ArrayList<>();
  private final List<byte[]> kept = new ArrayList<>();
  private int turn;
  private @Nullable Outcome told;

  @Setup
  public void live() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int lead = 0; lead < LEADS; lead++) {
      BusyLead busy =
          BusyLead.of(scorer, "lead-%07d".formatted(lead), events, SPAN, random, this::tell);
      leads.add(busy);
      kept.add(LeadStateBytes.encode(busy.state()));
    }
  }

  /** Mean size of the leads' states in bytes. */
  double meanSize() {
    return kept.stream().mapToInt(bytes -> bytes.length).average().orElseThrow();
  }

  /** Into a fresh copy, so that the lead stays as it is. */
  @Benchmark
  public LeadState decodeAndFold() {
    LeadState copy = decode();
    BusyLead lead = leads.get(turn);
    scorer.event(copy, lead.next(), lead.nextAt(), this::tell);
    return copy;
  }

  @Benchmark
  public Object evaluate() {
    BusyLead lead = next();
    return evaluator.at(lead.state(), lead.nextAt());
  }

  @Benchmark
  public Explanation explain() {
    BusyLead lead = next();
    return explainer.of(lead.state(), lead.nextAt());
  }

  @Benchmark
  public Forecast forecast() {
    return forecaster.of(next().state());
  }

  @Benchmark
  public byte[] encode() {
    return LeadStateBytes.encode(next().state());
  }

  @Benchmark
  public LeadState decode() {
    next();
    return LeadStateBytes.decode(kept.get(turn));
  }

  private BusyLead next() {
    turn = (turn + 1) % LEADS;
    return leads.get(turn);
  }

  /** Held, so that outcomes are made in full. */
  private void tell(Outcome outcome) {
    told = outcome;
  }
}
