package io.leadscorer.store;

import io.leadscorer.domain.flow.CompanyTimeline;
import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.model.Time;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The global store of company profiles as one partition sees it: any instant can be asked about,
 * and every change is taken once, at its own instant, whatever the partition's backlog.
 */
final class StoredCompanyTimeline implements CompanyTimeline {
  private final ReadOnlyKeyValueStore<Bytes, byte[]> store;
  private final AtomicLong arrivals;
  private final ScanPositions positions;
  private final Function<byte[], CompanyProfile> decode;
  private final RefusedCompanies refused;

  private long seenArrivals = -1;
  private long nextAt = Time.NEVER;

  /**
   * @param arrivals counts what has come into the store, so that quiet times cost no scan
   * @param refused is told the company and the payload of records that could not be read, in order
   */
  StoredCompanyTimeline(
      ReadOnlyKeyValueStore<Bytes, byte[]> store,
      AtomicLong arrivals,
      ScanPositions positions,
      Function<byte[], CompanyProfile> decode,
      RefusedCompanies refused) {
    this.store = store;
    this.arrivals = arrivals;
    this.positions = positions;
    this.decode = decode;
    this.refused = refused;
  }

  @Override
  public @Nullable CompanyProfile asOf(String companyId, long at) {
    try (KeyValueIterator<Bytes, byte[]> versions =
        store.reverseRange(
            CompanyVersions.version(companyId, 0), CompanyVersions.version(companyId, at))) {
      if (!versions.hasNext()) {
        return null;
      }
      byte[] payload = versions.next().value;
      return payload.length == 0 ? null : decode.apply(payload);
    }
  }

  @Override
  public long nextChange(String companyId, long after) {
    try (KeyValueIterator<Bytes, byte[]> versions =
        store.range(
            CompanyVersions.version(companyId, after + 1),
            CompanyVersions.version(companyId, Time.NEVER))) {
      return versions.hasNext() ? CompanyVersions.heldFrom(versions.peekNextKey()) : Time.NEVER;
    }
  }

  @Override
  public @Nullable Change takeNext(long until) {
    long arrived = arrivals.get();
    if (arrived == seenArrivals && until < nextAt) {
      return null;
    }
    seenArrivals = arrived;
    Bytes position = positions.companyChanges();
    Bytes from = position == null ? CompanyVersions.changesFrom(0) : position;
    try (KeyValueIterator<Bytes, byte[]> changes =
        store.range(from, CompanyVersions.changesFrom(Time.NEVER))) {
      while (changes.hasNext()) {
        KeyValue<Bytes, byte[]> change = changes.next();
        if (change.key.equals(position)) {
          continue;
        }
        nextAt = CompanyVersions.changedAt(change.key);
        if (nextAt > until) {
          return null;
        }
        positions.companyChanges(change.key);
        String companyId = CompanyVersions.companyOf(change.key);
        if (change.value.length == 0) {
          return new Change(nextAt, companyId);
        }
        refused.refused(companyId, change.value, nextAt);
      }
    }
    nextAt = Time.NEVER;
    return null;
  }
}
