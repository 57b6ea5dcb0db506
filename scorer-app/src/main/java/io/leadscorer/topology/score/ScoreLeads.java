package io.leadscorer.topology.score;

import io.leadscorer.domain.flow.LeadFlow;
import io.leadscorer.domain.flow.Refusal;
import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.domain.score.Scorer;
import io.leadscorer.store.ScorerStores;
import io.leadscorer.topology.ingest.DeadLetter;
import io.leadscorer.topology.ingest.Inbound;
import io.leadscorer.topology.time.Tick;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Scores the leads of one partition. Its clock is the records' timestamps, those of the ticks among
 * them; the machine's own is never read.
 */
public final class ScoreLeads implements Processor<Object, Object, Object, Object> {
  /** Rows of the due index that are taken before live records get their turn again. */
  private static final int ROWS_AT_ONCE = 1_000;

  /** How soon a drain goes on that was not finished. It sets the pace only, never a result. */
  private static final Duration DRAIN_PAUSE = Duration.ofMillis(10);

  private static final long DRAINED = Long.MIN_VALUE;

  private final Scorer scorer;
  private final ScorerStores stores;
  private final Function<byte[], CompanyProfile> companies;
  private final String companyTopic;
  private final String outcomes;
  private final String deadLetters;
  private ProcessorContext<Object, Object> context;
  private LeadFlow flow;
  private long drainUntil = DRAINED;

  /**
   * A step of the topology.
   *
   * @param companies reads the payload of a company's profile
   * @param companyTopic where those come from
   * @param outcomes name of the step that takes outcomes
   * @param deadLetters name of the step that takes what was refused
   */
  @SuppressWarnings("NullAway.Init") // set by init, as the Processor API has it
  public ScoreLeads(
      ScoringModel model,
      ScorerStores stores,
      Function<byte[], CompanyProfile> companies,
      String companyTopic,
      String outcomes,
      String deadLetters) {
    this.scorer = new Scorer(model);
    this.stores = stores;
    this.companies = companies;
    this.companyTopic = companyTopic;
    this.outcomes = outcomes;
    this.deadLetters = deadLetters;
  }

  @Override
  public void init(ProcessorContext<Object, Object> processorContext) {
    context = processorContext;
    flow =
        new LeadFlow(
            scorer,
            stores.leads(context),
            stores.companies(context, companies, this::refuseCompany),
            this::tell);
    context.schedule(DRAIN_PAUSE, PunctuationType.WALL_CLOCK_TIME, now -> drain());
  }

  @Override
  public void process(Record<Object, Object> record) {
    if (record.value() instanceof Inbound inbound) {
      take(inbound, record);
    } else if (record.value() instanceof Tick tick) {
      drainUntil = Math.max(drainUntil, tick.instant());
      drain();
    } else {
      throw new IllegalStateException("no step sends such records here: " + record.value());
    }
  }

  private void take(Inbound inbound, Record<Object, Object> record) {
    Refusal refusal = inbound.enter(flow, record.timestamp());
    if (refusal != null) {
      context.forward(
          DeadLetter.of(
              record,
              record.key().toString().getBytes(StandardCharsets.UTF_8),
              inbound.payload(),
              context.recordMetadata().orElseThrow(),
              refusal),
          deadLetters);
    }
  }

  private void drain() {
    if (drainUntil != DRAINED && flow.tick(drainUntil, ROWS_AT_ONCE)) {
      drainUntil = DRAINED;
    }
  }

  private void tell(Outcome outcome) {
    context.forward(
        new Record<>(outcome.leadId(), outcome, outcome.effectiveAt(), new RecordHeaders()),
        outcomes);
  }

  /** Company profiles are read by every partition; the first of them speaks for all. */
  private void refuseCompany(String companyId, byte[] payload, long at) {
    if (context.taskId().partition() == 0) {
      context.forward(DeadLetter.ofCompany(companyTopic, companyId, payload, at), deadLetters);
    }
  }
}
