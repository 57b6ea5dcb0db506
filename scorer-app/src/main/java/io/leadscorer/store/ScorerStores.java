package io.leadscorer.store;

import io.leadscorer.domain.flow.CompanyTimeline;
import io.leadscorer.domain.flow.LeadStores;
import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.state.LeadState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowBytesStoreSupplier;

/** The stores of the topology: how they are built, and the ports that they serve in a task. */
public final class ScorerStores {
  public static final String LEAD_STATE = "lead-state";
  public static final String LEAD_PROFILE = "lead-profile";
  public static final String EVENT_LEDGER = "event-ledger";
  public static final String DUE_INDEX = "due-index";
  public static final String COMPANY_MEMBERS = "company-members";
  public static final String PARTITION = "partition";
  public static final String COMPANIES = "companies";

  private final Duration retention;
  private final WindowBytesStoreSupplier ledger;
  private final Duration companyGrace;
  private final AtomicLong companyArrivals = new AtomicLong();

  /**
   * Stores of an application.
   *
   * @param retention how long counted facts are kept
   * @param companyGrace how long after its arrival a company profile begins to hold
   */
  public ScorerStores(Duration retention, Duration companyGrace) {
    this.retention = retention;
    this.ledger =
        Stores.persistentWindowStore(
            EVENT_LEDGER,
            // A fact stands under the start of its window, so up to a window too early.
            retention.plus(StoredFactLedger.WINDOW),
            StoredFactLedger.WINDOW,
            false);
    this.companyGrace = companyGrace;
  }

  /** The key under which {@link #LEAD_STATE} holds a lead's state under a model. */
  public static String leadKey(String leadId, String modelId) {
    return StoredLeadStates.key(leadId, modelId);
  }

  /** The builders of the stores that every scoring task has. */
  public List<StoreBuilder<?>> builders() {
    return List.of(
        Stores.keyValueStoreBuilder(
            RecentRows.supplier(LEAD_STATE),
            Serdes.String(),
            BinarySerde.of(LeadStateLayout::encode, LeadStateLayout::decode)),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(LEAD_PROFILE),
            Serdes.String(),
            BinarySerde.of(LeadProfileLayout::encode, LeadProfileLayout::decode)),
        Stores.windowStoreBuilder(ledger, Serdes.String(), Serdes.ByteArray()),
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(DUE_INDEX), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingDisabled(),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(COMPANY_MEMBERS), Serdes.String(), Serdes.ByteArray()),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(PARTITION), Serdes.String(), Serdes.ByteArray()));
  }

  /** The builder of the global store of company profiles. */
  public StoreBuilder<KeyValueStore<Bytes, byte[]>> companies() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(COMPANIES), Serdes.Bytes(), Serdes.ByteArray())
        .withLoggingDisabled();
  }

  /**
   * Files company profiles into the global store.
   *
   * @param readable whether a payload can be read under its key; one that cannot is refused when
   *     its turn comes
   */
  public Processor<String, byte[], Void, Void> companyArrivals(
      BiPredicate<String, byte[]> readable) {
    return new CompanyArrivals(companyArrivals, readable, companyGrace);
  }

  /** The stores of a task. */
  public LeadStores leads(ProcessingContext context) {
    KeyValueStore<String, LeadState> states = context.getStateStore(LEAD_STATE);
    return new LeadStores(
        new StoredLeadStates(states),
        new StoredLeadProfiles(context.getStateStore(LEAD_PROFILE)),
        new StoredFactLedger(
            context.getStateStore(EVENT_LEDGER), retention, ledger.segmentIntervalMs()),
        new LeadDueIndex(context.getStateStore(DUE_INDEX), states, positions(context)),
        new StoredCompanyMembers(context.getStateStore(COMPANY_MEMBERS)));
  }

  /**
   * The companies as a task sees them.
   *
   * @param decode reads a payload that was found readable
   * @param refused is told the company and the payload of each record that was not
   */
  public CompanyTimeline companies(
      ProcessingContext context,
      Function<byte[], CompanyProfile> decode,
      RefusedCompanies refused) {
    return new StoredCompanyTimeline(
        context.getStateStore(COMPANIES), companyArrivals, positions(context), decode, refused);
  }

  /** Where the clock of a task stood when a record last counted later than its own time. */
  public ClockPosition clockPosition(ProcessingContext context) {
    return positions(context);
  }

  /** The models that are in force in a task's partition. */
  public StoredModels models(ProcessingContext context) {
    return new StoredModels(context.getStateStore(PARTITION));
  }

  private static ScanPositions positions(ProcessingContext context) {
    return new ScanPositions(context.getStateStore(PARTITION));
  }
}
