package io.leadscorer.domain.flow;

import java.util.List;

/** The leads of each company: the inverse of the foreign key in their profiles. */
public interface CompanyMembers {
  void add(String companyId, String leadId);

  void remove(String companyId, String leadId);

  /** The ids of a company's leads, in order. */
  List<String> of(String companyId);
}
