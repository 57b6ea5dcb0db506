package io.leadscorer.topology;

import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.reference.Fact;
import io.leadscorer.domain.reference.History;
import io.leadscorer.events.LeadProfile;
import io.leadscorer.wire.InputAvro;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Sends the facts of many leads through the topology. The histories number the companies of each
 * lead alike, so here every lead has companies of its own.
 */
final class Crowd {
  private final TopologyHarness scorer;
  private final Map<String, String> companyOf = new HashMap<>();

  Crowd(TopologyHarness scorer) {
    this.scorer = scorer;
  }

  /** Sends the companies that a history takes for known, long before it begins. */
  void companiesKnownBefore(String leadId, History history) {
    Set<String> sent = new HashSet<>();
    for (Fact fact : history.facts()) {
      if (fact instanceof Fact.ProfileCame came
          && came.company() != null
          && came.company().updatedAt() == 0
          && sent.add(came.company().companyId())) {
        send(leadId, came.company(), 0);
      }
    }
  }

  void take(String leadId, Fact fact) {
    if (fact instanceof Fact.EventCame came) {
      scorer.event(InputAvro.of(came.event()), came.at());
    } else if (fact instanceof Fact.ActivityCame came) {
      scorer.activity(InputAvro.of(came.activity()), came.at());
    } else if (fact instanceof Fact.ProfileCame came) {
      LeadProfile profile = InputAvro.of(came.profile());
      companyOf.put(leadId, own(leadId, came.profile().companyId()));
      scorer.profile(
          LeadProfile.newBuilder(profile).setCompanyId(companyOf.get(leadId)).build(), came.at());
    } else if (fact instanceof Fact.CompanyCame came) {
      if (came.company() == null) {
        scorer.companyGone(companyOf.get(leadId), came.at());
      } else {
        send(leadId, came.company(), came.at());
      }
    }
  }

  private void send(String leadId, CompanyProfile company, long at) {
    var record = InputAvro.of(company);
    scorer.company(
        io.leadscorer.events.CompanyProfile.newBuilder(record)
            .setCompanyId(own(leadId, company.companyId()))
            .build(),
        at);
  }

  private static String own(String leadId, String companyId) {
    return companyId == null ? null : leadId + "-" + companyId;
  }
}
