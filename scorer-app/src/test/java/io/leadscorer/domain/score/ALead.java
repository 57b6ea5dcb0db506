package io.leadscorer.domain.score;

import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.lead.LifecycleStage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A lead's profile that says only what a test is about. */
final class ALead {
  private final Map<String, Object> fields = new HashMap<>();

  static ALead profile() {
    return new ALead();
  }

  ALead email(String email) {
    return with("email", email);
  }

  ALead seniority(String seniority) {
    return with("seniority", seniority);
  }

  ALead industry(String industry) {
    return with("industry", industry);
  }

  ALead budgetDate(String date) {
    return with("budgetDate", LocalDate.parse(date));
  }

  ALead contractExpiresOn(String date) {
    return with("contractExpiresOn", LocalDate.parse(date));
  }

  ALead projectStartsOn(String date) {
    return with("projectStartsOn", LocalDate.parse(date));
  }

  ALead stage(LifecycleStage stage) {
    return with("stage", stage);
  }

  ALead optedOut() {
    return with("optedOut", true);
  }

  ALead employee() {
    return with("employee", true);
  }

  ALead partner() {
    return with("partner", true);
  }

  ALead competitor() {
    return with("competitor", true);
  }

  LeadProfile of(String leadId, long at) {
    return new LeadProfile(
        leadId,
        at,
        get("email"),
        null,
        null,
        null,
        get("seniority"),
        null,
        "company-1",
        get("industry"),
        null,
        null,
        null,
        null,
        null,
        get("budgetDate"),
        get("contractExpiresOn"),
        get("projectStartsOn"),
        get("stage"),
        get("optedOut"),
        get("employee"),
        get("partner"),
        get("competitor"),
        null,
        Map.of());
  }

  private ALead with(String field, Object value) {
    fields.put(field, value);
    return this;
  }

  @SuppressWarnings("unchecked") // each field is put by one method with one type
  private <T> T get(String field) {
    return (T) fields.get(field);
  }
}
