package io.leadscorer.topology.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadscorer.domain.flow.ActiveModels;
import io.leadscorer.domain.flow.Edition;
import io.leadscorer.domain.flow.LeadFlow;
import io.leadscorer.domain.flow.Refusal;
import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.domain.model.ModelVersion;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.Handover;
import io.leadscorer.domain.score.HandoverToSales;
import io.leadscorer.domain.score.LeadFiles;
import io.leadscorer.domain.score.Outbox;
import io.leadscorer.domain.score.Scorer;
import io.leadscorer.modelfile.Finding;
import io.leadscorer.modelfile.ModelFileException;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.modelfile.RoutingReader;
import io.leadscorer.store.StoredModels;
import io.leadscorer.store.StoredModels.Kept;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The models of one partition. It keeps their texts with its leads, so that whoever looks after the
 * partition next scores by the same versions from the same instants on.
 */
public final class PartitionModels {
  private final StoredModels store;
  private final ModelsAtStart start;
  private final Duration retention;
  private final ModelWatch watch;
  private final PartitionRouting routing;
  private final LeadFiles files;
  private final ActiveModels active;
  private final List<Kept> editions = new ArrayList<>();
  private boolean kept;

  /**
   * The models as they were kept, or else those that are published at the start.
   *
   * @param retention of the ledger, which a model may not look back beyond
   * @param watch is told of each model that leads may stand under
   * @param files what is kept of the leads beside their states
   * @param out is told what becomes of the leads
   */
  public PartitionModels(
      StoredModels store,
      ModelsAtStart start,
      Duration retention,
      ModelWatch watch,
      LeadFiles files,
      Outbox out) {
    this.store = store;
    this.routing = new PartitionRouting(store, start.routing());
    this.files = files;
    this.start = start;
    this.retention = retention;
    this.watch = watch;
    this.active = new ActiveModels(start.primary(), out);
    holdToPrimary();
    List<Kept> before = store.editions();
    kept = before != null;
    if (before == null) {
      start.published().forEach(this::begin);
    } else {
      before.forEach(this::goOn);
    }
  }

  /**
   * Scores, lists and alerts were told by one model: another would not know what it has to tell.
   */
  private void holdToPrimary() {
    String primary = store.primary();
    if (primary != null && !primary.equals(start.primary())) {
      throw new IllegalStateException(
          "the primary model of these leads is %s, not %s; to score by the other's rules publish them as the next version of %s, or start with a fresh application.id"
              .formatted(primary, start.primary(), primary));
    }
  }

  private void begin(ModelsAtStart.Published published) {
    Edition edition = Edition.always(scorer(published.model()));
    active.add(edition);
    editions.add(new Kept(edition.model(), edition.from(), published.text()));
  }

  private void goOn(Kept edition) {
    String text = edition.text();
    Scorer scorer = text == null ? null : scorer(ModelReader.read(edition.model().id(), text));
    active.add(new Edition(edition.model(), edition.from(), scorer));
    editions.add(edition);
  }

  private Scorer scorer(ScoringModel model) {
    watch.loaded(model);
    boolean isPrimary = model.id().equals(start.primary());
    return new Scorer(
        model, isPrimary ? new HandoverToSales(model, routing, files) : Handover.NONE);
  }

  /** The models for the flow. */
  public ActiveModels active() {
    return active;
  }

  /** Keeps what the partition began with, once records can be written. */
  public void keepFirst() {
    if (!kept) {
      kept = true;
      store.primary(start.primary());
      store.keep(editions);
      routing.keep();
      start.taken().forEach(store::taken);
    }
  }

  /** Whether an announcement was taken before: every instance makes it. */
  public boolean hasTaken(Announcement announcement) {
    return announcement.offset() <= store.taken(announcement.partition());
  }

  /**
   * Takes an announcement that was not taken before.
   *
   * @return why it is refused, if it is: the models go on as they are
   */
  public @Nullable Refusal take(Announcement announcement, long at, LeadFlow flow) {
    store.taken(announcement.partition(), announcement.offset());
    byte[] key = announcement.key();
    if (key == null) {
      return refusal("the record has no key; it must be the id of the model");
    }
    String modelId = new String(key, UTF_8);
    byte[] text = announcement.text();
    if (modelId.equals(Routing.ID)) {
      return text == null
          ? refusal("routing cannot be withdrawn; publish another version of it")
          : publishRouting(new String(text, UTF_8), at, flow);
    }
    return text == null
        ? retire(modelId, at, flow)
        : publish(modelId, new String(text, UTF_8), at, flow);
  }

  private @Nullable Refusal retire(String modelId, long at, LeadFlow flow) {
    if (modelId.equals(start.primary())) {
      return refusal("model %s is the primary one and cannot be retired".formatted(modelId));
    }
    Edition newest = active.newest(modelId);
    if (newest != null) {
      add(new Edition(newest.model(), at, null), null, flow);
    }
    return null;
  }

  private @Nullable Refusal publish(String modelId, String text, long at, LeadFlow flow) {
    ScoringModel model;
    try {
      model = ModelReader.read(modelId, text);
    } catch (ModelFileException e) {
      return refusal(
          e.findings().stream().map(Finding::toString).collect(Collectors.joining("\n")));
    }
    if (!model.id().equals(modelId)) {
      return refusal("the text is of model %s, but its key is %s".formatted(model.id(), modelId));
    }
    if (model.horizon() > retention.toMillis()) {
      return refusal(
          "model %s looks back %d days, but the ledger keeps facts for %d days; raise ledger.retention"
              .formatted(modelId, Duration.ofMillis(model.horizon()).toDays(), retention.toDays()));
    }
    int inForce = lastVersion(modelId);
    if (model.version() == inForce && isInForce(model.modelVersion(), text)) {
      return null;
    }
    if (model.version() <= inForce) {
      return refusal(
          "version %d of model %s is in force already; publish a higher one than %d"
              .formatted(inForce, modelId, model.version()));
    }
    add(Edition.published(scorer(model), at), text, flow);
    return null;
  }

  private @Nullable Refusal publishRouting(String text, long at, LeadFlow flow) {
    Routing terms;
    try {
      terms = RoutingReader.read(Routing.ID, text);
    } catch (ModelFileException e) {
      return refusal(
          e.findings().stream().map(Finding::toString).collect(Collectors.joining("\n")));
    }
    int inForce = routing.newest().version();
    if (terms.version() < inForce) {
      return refusal(
          "version %d of the routing is in force already; publish a higher one than %d"
              .formatted(inForce, terms.version()));
    }
    routing.publish(text, at, flow.nextDue(Math.min(at, active.owedFrom())));
    return null;
  }

  /** A model that was retired keeps its number until no lead stands under it any more. */
  private int lastVersion(String modelId) {
    return editions.stream()
        .map(Kept::model)
        .filter(model -> model.id().equals(modelId))
        .mapToInt(ModelVersion::version)
        .max()
        .orElse(0);
  }

  private boolean isInForce(ModelVersion model, String text) {
    return active.newest(model.id()) != null
        && editions.stream()
            .anyMatch(edition -> edition.model().equals(model) && text.equals(edition.text()));
  }

  private void add(Edition edition, @Nullable String text, LeadFlow flow) {
    flow.publish(edition);
    editions.add(new Kept(edition.model(), edition.from(), text));
    store.keep(editions);
  }

  /** Forgets the editions that no lead stands under any more. */
  public void settle() {
    Set<ModelVersion> standing =
        active.editions().stream().map(Edition::model).collect(Collectors.toSet());
    List<Kept> settled =
        editions.stream()
            .filter(edition -> edition.text() != null && standing.contains(edition.model()))
            .map(edition -> new Kept(edition.model(), Edition.ALWAYS, edition.text()))
            .toList();
    editions.clear();
    editions.addAll(settled);
    store.keep(editions);
  }

  private static Refusal refusal(String detail) {
    return new Refusal(Refusal.INVALID_MODEL, detail);
  }
}
