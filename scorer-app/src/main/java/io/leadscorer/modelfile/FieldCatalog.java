package io.leadscorer.modelfile;

import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.model.EventFields;
import io.leadscorer.domain.model.ProfileFields;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The fields that conditions can ask of a sort of fact.
 *
 * @param of the sort of fact
 * @param types of the fields that have a name of their own; all others are attributes
 */
record FieldCatalog(String of, Predicate<String> known, Map<String, FieldType> types) {
  static final FieldCatalog EVENT = event();
  static final FieldCatalog PROFILE = profile();

  boolean knows(String field) {
    return known.test(field);
  }

  FieldType typeOf(String field) {
    return types.getOrDefault(field, FieldType.ATTRIBUTE);
  }

  /** What to write in place of a field that is not known. */
  String advice(String field) {
    return Closest.advice(field, types.keySet());
  }

  private static FieldCatalog event() {
    Map<String, FieldType> types = new TreeMap<>();
    addComponents(types, LeadEvent.class, "", EventFields::known);
    return new FieldCatalog("an event", EventFields::known, types);
  }

  private static FieldCatalog profile() {
    Map<String, FieldType> types = new TreeMap<>();
    addComponents(types, LeadProfile.class, "", ProfileFields::known);
    addComponents(types, CompanyProfile.class, "company.", ProfileFields::known);
    // Computed, so no component of the record.
    types.put("email_domain", FieldType.TEXT);
    return new FieldCatalog("a profile", ProfileFields::known, types);
  }

  /** The records are the one list of fields: a table here would drift away from them. */
  private static void addComponents(
      Map<String, FieldType> types, Class<?> fact, String prefix, Predicate<String> known) {
    for (RecordComponent component : fact.getRecordComponents()) {
      String field = prefix + snakeCase(component.getName());
      if (known.test(field)) {
        types.put(field, FieldType.of(component.getType()));
      }
    }
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
