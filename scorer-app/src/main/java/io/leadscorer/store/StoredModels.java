package io.leadscorer.store;

import io.leadscorer.domain.model.ModelVersion;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The models of a partition, with the instants at which they came into force in it. */
public final class StoredModels {
  private static final int LAYOUT = 1;
  private static final String EDITIONS = "models";
  private static final String TERMS = "routing";
  private static final String PRIMARY = "primary-model";
  private static final String TAKEN = "models-taken-";

  private final KeyValueStore<String, byte[]> store;

  StoredModels(KeyValueStore<String, byte[]> store) {
    this.store = store;
  }

  /**
   * An edition of a model.
   *
   * @param from when it came into force, in UTC milliseconds
   * @param text in the model language; null where the model was retired
   */
  public record Kept(ModelVersion model, long from, @Nullable String text) {}

  /**
   * Terms of handing leads over.
   *
   * @param from when they came into force, in UTC milliseconds
   * @param text in the language of routing files
   */
  public record KeptTerms(long from, String text) {}

  /** All terms that may still be asked about, in order; none before any were kept. */
  public List<KeptTerms> terms() {
    byte[] bytes = store.get(TERMS);
    if (bytes == null) {
      return List.of();
    }
    BinaryIn in = new BinaryIn(bytes);
    in.expectLayout(LAYOUT, "routing of a partition");
    int size = in.whole();
    List<KeptTerms> terms = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      terms.add(new KeptTerms(in.number(), in.text()));
    }
    return terms;
  }

  /** Keeps these in place of what was kept. */
  public void terms(List<KeptTerms> terms) {
    BinaryOut out = new BinaryOut(4_096);
    out.octet(LAYOUT);
    out.number(terms.size());
    for (KeptTerms one : terms) {
      out.number(one.from());
      out.text(one.text());
    }
    store.put(TERMS, out.toBytes());
  }

  /** All editions that leads may stand under, in order; null before any was kept. */
  public @Nullable List<Kept> editions() {
    byte[] bytes = store.get(EDITIONS);
    if (bytes == null) {
      return null;
    }
    BinaryIn in = new BinaryIn(bytes);
    in.expectLayout(LAYOUT, "models of a partition");
    int size = in.whole();
    List<Kept> editions = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      editions.add(
          new Kept(new ModelVersion(in.text(), in.whole()), in.number(), in.optionalText()));
    }
    return editions;
  }

  /** Keeps these in place of what was kept. */
  public void keep(List<Kept> editions) {
    BinaryOut out = new BinaryOut(16_384);
    out.octet(LAYOUT);
    out.number(editions.size());
    for (Kept edition : editions) {
      out.text(edition.model().id());
      out.number(edition.model().version());
      out.number(edition.from());
      out.optionalText(edition.text());
    }
    store.put(EDITIONS, out.toBytes());
  }

  /** The id of the model that was primary when the models were first kept; null before. */
  public @Nullable String primary() {
    byte[] id = store.get(PRIMARY);
    return id == null ? null : new String(id, StandardCharsets.UTF_8);
  }

  /** Notes which model is primary. */
  public void primary(String modelId) {
    store.put(PRIMARY, OrderedKey.utf8(modelId));
  }

  /** The offset of the last record that was taken from a partition of the topic of models. */
  public long taken(int partition) {
    byte[] offset = store.get(TAKEN + partition);
    return offset == null ? -1 : ByteBuffer.wrap(offset).getLong();
  }

  /** Notes up to where a partition of the topic of models was taken. */
  public void taken(int partition, long offset) {
    store.put(TAKEN + partition, ByteBuffer.allocate(Long.BYTES).putLong(offset).array());
  }
}
