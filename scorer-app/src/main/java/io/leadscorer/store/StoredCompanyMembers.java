package io.leadscorer.store;

import io.leadscorer.domain.flow.CompanyMembers;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** One row for each (company, lead), so that a company of many leads costs no more to join. */
record StoredCompanyMembers(KeyValueStore<String, byte[]> store) implements CompanyMembers {
  private static final byte[] PRESENT = {1};

  @Override
  public void add(String companyId, String leadId) {
    store.put(companyId + OrderedKey.END + leadId, PRESENT);
  }

  @Override
  public void remove(String companyId, String leadId) {
    store.delete(companyId + OrderedKey.END + leadId);
  }

  @Override
  public List<String> of(String companyId) {
    List<String> leads = new ArrayList<>();
    String prefix = companyId + OrderedKey.END;
    try (KeyValueIterator<String, byte[]> rows =
        store.range(prefix, companyId + (char) (OrderedKey.END + 1))) {
      rows.forEachRemaining(row -> leads.add(row.key.substring(prefix.length())));
    }
    return leads;
  }
}
