package io.leadscorer.domain.model;

import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.lead.LeadProfile;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a lead and its company, by contract name; the company's begin with {@code
 * company.}. A lead's industry is its own, else its company's (scoring.md 3).
 */
public final class ProfileFields implements FactFields {
  /** The lead's own industry, else its company's. */
  public static final String INDUSTRY = "industry";

  private static final String ATTRIBUTES = "attributes.";
  private static final String COMPANY = "company.";

  private static final Map<String, Function<LeadProfile, @Nullable Object>> LEAD =
      Map.ofEntries(
          Map.entry("email", LeadProfile::email),
          Map.entry("email_domain", ProfileFields::emailDomain),
          Map.entry("email_status", LeadProfile::emailStatus),
          Map.entry("phone_status", LeadProfile::phoneStatus),
          Map.entry("title", LeadProfile::title),
          Map.entry("seniority", LeadProfile::seniority),
          Map.entry("buying_role", LeadProfile::buyingRole),
          Map.entry("company_id", LeadProfile::companyId),
          Map.entry("region", LeadProfile::region),
          Map.entry("original_source", LeadProfile::originalSource),
          Map.entry("budget_usd", LeadProfile::budgetUsd),
          Map.entry("deal_size_usd", LeadProfile::dealSizeUsd),
          Map.entry("need_documented", LeadProfile::needDocumented),
          Map.entry("budget_date", LeadProfile::budgetDate),
          Map.entry("contract_expires_on", LeadProfile::contractExpiresOn),
          Map.entry("project_starts_on", LeadProfile::projectStartsOn),
          Map.entry("opted_out", LeadProfile::optedOut),
          Map.entry("employee", LeadProfile::employee),
          Map.entry("partner", LeadProfile::partner),
          Map.entry("competitor", LeadProfile::competitor));

  private static final Map<String, Function<CompanyProfile, @Nullable Object>> OF_COMPANY =
      Map.of(
          "name", CompanyProfile::name,
          "industry", CompanyProfile::industry,
          "region", CompanyProfile::region,
          "employees", CompanyProfile::employees,
          "annual_revenue_usd", CompanyProfile::annualRevenueUsd,
          "technologies", CompanyProfile::technologies,
          "current_solution", CompanyProfile::currentSolution);

  private final LeadProfile lead;
  private final @Nullable CompanyProfile company;

  public ProfileFields(LeadProfile lead, @Nullable CompanyProfile company) {
    this.lead = lead;
    this.company = company;
  }

  /** Whether a condition may name a field. */
  public static boolean known(String field) {
    if (field.startsWith(COMPANY)) {
      String name = field.substring(COMPANY.length());
      return OF_COMPANY.containsKey(name) || name.startsWith(ATTRIBUTES);
    }
    return field.equals(INDUSTRY) || LEAD.containsKey(field) || field.startsWith(ATTRIBUTES);
  }

  @Override
  public @Nullable Object get(String field) {
    if (field.startsWith(COMPANY)) {
      return company == null ? null : ofCompany(company, field.substring(COMPANY.length()));
    }
    if (field.equals(INDUSTRY)) {
      return lead.industry() != null || company == null ? lead.industry() : company.industry();
    }
    if (field.startsWith(ATTRIBUTES)) {
      return lead.attributes().get(field.substring(ATTRIBUTES.length()));
    }
    Function<LeadProfile, @Nullable Object> getter = LEAD.get(field);
    return getter == null ? null : getter.apply(lead);
  }

  private static @Nullable Object ofCompany(CompanyProfile company, String field) {
    if (field.startsWith(ATTRIBUTES)) {
      return company.attributes().get(field.substring(ATTRIBUTES.length()));
    }
    Function<CompanyProfile, @Nullable Object> getter = OF_COMPANY.get(field);
    return getter == null ? null : getter.apply(company);
  }

  private static @Nullable String emailDomain(LeadProfile lead) {
    String email = lead.email();
    int at = email == null ? -1 : email.lastIndexOf('@');
    return email == null || at < 0 ? null : email.substring(at + 1).toLowerCase(Locale.ROOT);
  }
}
