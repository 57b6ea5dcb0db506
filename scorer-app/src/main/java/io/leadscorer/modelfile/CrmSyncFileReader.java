package io.leadscorer.modelfile;

import io.leadscorer.config.delivery.CrmSyncConfig;
import io.leadscorer.config.delivery.CrmSyncConfig.Crm;
import io.leadscorer.config.delivery.Patience;
import io.leadscorer.config.delivery.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Reads what {@code crm-sync} is told to do. */
public final class CrmSyncFileReader {
  private static final Patience USUAL =
      new Patience(Duration.ofSeconds(30), 8, Duration.ofSeconds(1), Duration.ofMinutes(5));
  private static final Kind<Crm> CRM = Scalars.oneOf("a CRM", Crm.class);

  /** What an upsert of scores writes, unless the file says otherwise. */
  private static final Map<String, String> HUBSPOT =
      Map.ofEntries(
          Map.entry("score", "lead_score"),
          Map.entry("tier", "lead_tier"),
          Map.entry("disposition", "lead_disposition"),
          Map.entry("lifecycle_stage", "lifecyclestage"),
          Map.entry("high_intent", "lead_high_intent"),
          Map.entry("reasons", "lead_score_reasons"),
          Map.entry("owner", "lead_sales_rep"),
          Map.entry("deadline", "lead_contact_by"),
          Map.entry("handoff_state", "lead_handoff_state"),
          Map.entry("model_version", "lead_model_version"),
          Map.entry("effective_at", "lead_scored_at"));

  private static final Map<String, String> SALESFORCE =
      Map.ofEntries(
          Map.entry("score", "Lead_Score__c"),
          Map.entry("tier", "Lead_Tier__c"),
          Map.entry("disposition", "Lead_Disposition__c"),
          Map.entry("lifecycle_stage", "Lifecycle_Stage__c"),
          Map.entry("high_intent", "High_Intent__c"),
          Map.entry("reasons", "Score_Reasons__c"),
          Map.entry("owner", "Sales_Rep__c"),
          Map.entry("deadline", "Contact_By__c"),
          Map.entry("handoff_state", "Handoff_State__c"),
          Map.entry("model_version", "Model_Version__c"),
          Map.entry("effective_at", "Scored_At__c"));

  private final DeliveryFields fields;

  private CrmSyncFileReader(Map<String, String> environment) {
    this.fields = new DeliveryFields(environment);
  }

  /**
   * Reads a file.
   *
   * @param environment holds the secrets that it names
   * @throws ModelFileException with all that is wrong with it
   * @throws io.leadscorer.config.InvalidConfigException with all that is wrong with the cluster
   */
  public static CrmSyncConfig read(String file, String text, Map<String, String> environment) {
    Findings findings = new Findings(file);
    YamlValue document = DocumentReader.read(text, findings);
    CrmSyncFileReader reader = new CrmSyncFileReader(environment);
    Supplier<CrmSyncConfig> config = document.map("crm: hubspot", reader::config);
    findings.throwIfAny();
    return config.get();
  }

  /** What the file says, to be had once nothing is wrong with it. */
  private Supplier<CrmSyncConfig> config(YamlMap map) {
    Map<String, String> cluster = fields.cluster(map);
    Crm crm = map.required("crm", CRM).get();
    boolean hubspot = crm == Crm.HUBSPOT;
    Map<String, String> mapping = new HashMap<>(hubspot ? HUBSPOT : SALESFORCE);
    if (map.has("fields")) {
      map.requiredMap(
          "fields",
          "{score: lead_score}",
          names -> names.each((name, value) -> field(mapping, name, value)));
    }
    Secret token = fields.secret(map, "token").orElse(null);
    if (token == null) {
      map.self().wrong("has no token; write token_env or token_file");
    }
    Set<String> hot = new HashSet<>(List.of("HOT"));
    if (map.has("hot")) {
      hot.clear();
      hot.addAll(map.requiredList("hot", "[HOT]", item -> item.read(DeliveryFields.ANY).get()));
    }
    int most = hubspot ? 100 : 200;
    String group = map.optional("group", Names.NAME, "lead-scorer-crm-sync").get();
    URI url = map.required("url", DeliveryFields.URL).get();
    String object = map.optional("object", DeliveryFields.ANY, hubspot ? "contacts" : "Lead").get();
    String idField =
        map.optional("id_field", DeliveryFields.ANY, hubspot ? "lead_id" : "Lead_Id__c").get();
    int batch = map.optional("batch", Scalars.whole(1, most), most).get();
    Duration linger = map.optional("linger", DeliveryFields.DURATION, Duration.ofSeconds(2)).get();
    int perMinute = map.optional("requests_per_minute", Scalars.whole(1, 60_000), 300).get();
    int waiting = map.optional("most_waiting", Scalars.whole(1, 1_000_000), 50_000).get();
    Patience patience = fields.patience(map, USUAL);
    return () ->
        new CrmSyncConfig(
            DeliveryFields.config(cluster),
            group,
            crm,
            url,
            Objects.requireNonNull(token),
            object,
            idField,
            mapping,
            hot,
            batch,
            linger,
            perMinute,
            waiting,
            patience);
  }

  /** A field of the CRM; an empty one is not written. */
  private static boolean field(Map<String, String> mapping, String name, YamlValue value) {
    String target = value.written();
    if (target.isEmpty()) {
      mapping.remove(name);
    } else {
      mapping.put(name, target);
    }
    return true;
  }
}
