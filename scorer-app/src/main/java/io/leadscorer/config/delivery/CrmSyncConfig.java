package io.leadscorer.config.delivery;

import io.leadscorer.config.ScorerConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * What {@code crm-sync} is told to do.
 *
 * @param cluster where the records are
 * @param group consumer group
 * @param url where the CRM answers, without a path
 * @param object what is upserted: contacts of HubSpot, leads of Salesforce
 * @param idField the CRM's field that holds the lead's id
 * @param fields the CRM's fields by those of the record; nested ones as {@code dimensions.fit}
 * @param hot tiers that go before others
 * @param batch most leads in one request
 * @param linger how long a batch that is not full may wait
 * @param requestsPerMinute at the most
 * @param waiting most leads that wait in memory
 */
public record CrmSyncConfig(
    ScorerConfig cluster,
    String group,
    Crm crm,
    URI url,
    Secret token,
    String object,
    String idField,
    Map<String, String> fields,
    Set<String> hot,
    int batch,
    Duration linger,
    int requestsPerMinute,
    int waiting,
    Patience patience) {
  public CrmSyncConfig {
    fields = Map.copyOf(fields);
    hot = Set.copyOf(hot);
  }

  /** The CRMs whose batch upserts are known. */
  public enum Crm {
    HUBSPOT,
    SALESFORCE
  }
}
