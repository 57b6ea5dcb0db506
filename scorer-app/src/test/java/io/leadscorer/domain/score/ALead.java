package io.leadscorer.domain.score;

import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.lead.LifecycleStage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A lead's profile that says only what a test is about. */
public final class ALead {
  private final Map<String, Object> fields = new HashMap<>();

  public static ALead profile() {
    return new ALead();
  }

  public ALead email(String email) {
    return with("email", email);
  }

  public ALead emailStatus(String status) {
    return with("emailStatus", status);
  }

  public ALead phoneStatus(String status) {
    return with("phoneStatus", status);
  }

  public ALead attributes(Map<String, String> attributes) {
    return with("attributes", attributes);
  }

  public ALead seniority(String seniority) {
    return with("seniority", seniority);
  }

  public ALead industry(String industry) {
    return with("industry", industry);
  }

  public ALead buyingRole(String role) {
    return with("buyingRole", role);
  }

  public ALead budgetUsd(long budget) {
    return with("budgetUsd", budget);
  }

  public ALead needDocumented() {
    return with("needDocumented", true);
  }

  public ALead budgetDate(String date) {
    return with("budgetDate", LocalDate.parse(date));
  }

  public ALead contractExpiresOn(String date) {
    return with("contractExpiresOn", LocalDate.parse(date));
  }

  public ALead projectStartsOn(String date) {
    return with("projectStartsOn", LocalDate.parse(date));
  }

  public ALead stage(LifecycleStage stage) {
    return with("stage", stage);
  }

  public ALead optedOut() {
    return with("optedOut", true);
  }

  public ALead employee() {
    return with("employee", true);
  }

  public ALead partner() {
    return with("partner", true);
  }

  public ALead competitor() {
    return with("competitor", true);
  }

  public LeadProfile of(String leadId, long at) {
    return new LeadProfile(
        leadId,
        at,
        get("email"),
        get("emailStatus"),
        get("phoneStatus"),
        null,
        get("seniority"),
        get("buyingRole"),
        "company-1",
        get("industry"),
        null,
        null,
        get("budgetUsd"),
        null,
        get("needDocumented"),
        get("budgetDate"),
        get("contractExpiresOn"),
        get("projectStartsOn"),
        get("stage"),
        get("optedOut"),
        get("employee"),
        get("partner"),
        get("competitor"),
        null,
        fields.containsKey("attributes") ? get("attributes") : Map.of());
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
