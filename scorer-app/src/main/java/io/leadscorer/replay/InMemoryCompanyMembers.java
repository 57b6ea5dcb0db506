package io.leadscorer.replay;

import io.leadscorer.domain.flow.CompanyMembers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The leads of each company, sorted. */
final class InMemoryCompanyMembers implements CompanyMembers {
  private final Map<String, TreeSet<String>> byCompany = new HashMap<>();

  @Override
  public void add(String companyId, String leadId) {
    byCompany.computeIfAbsent(companyId, company -> new TreeSet<>()).add(leadId);
  }

  @Override
  public void remove(String companyId, String leadId) {
    TreeSet<String> leads = byCompany.get(companyId);
    if (leads != null && leads.remove(leadId) && leads.isEmpty()) {
      byCompany.remove(companyId);
    }
  }

  @Override
  public List<String> of(String companyId) {
    TreeSet<String> leads = byCompany.get(companyId);
    return leads == null ? List.of() : List.copyOf(leads);
  }
}
