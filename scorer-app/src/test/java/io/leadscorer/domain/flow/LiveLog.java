package io.leadscorer.domain.flow;

import io.leadscorer.domain.flow.Lives.Turn;
import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.reference.Fact;
import io.leadscorer.domain.reference.History;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hands facts to a partition in the order of their log. The histories number the companies of each
 * lead alike, so here every lead has companies of its own.
 */
final class LiveLog {
  private final LeadPartition partition;
  private final Map<String, String> companyOf = new HashMap<>();

  LiveLog(LeadPartition partition) {
    this.partition = partition;
  }

  /** Files the companies that the histories take for known, long before they begin. */
  void fileCompaniesKnownBefore(Lives lives) {
    lives.byLead().forEach(this::fileCompaniesKnownBefore);
    partition.flow().tick(0, 0);
  }

  private void fileCompaniesKnownBefore(String leadId, History history) {
    for (Fact fact : history.facts()) {
      if (fact instanceof Fact.ProfileCame came
          && came.company() != null
          && came.company().updatedAt() == 0) {
        partition.company(own(leadId, came.company().companyId()), came.company(), 0);
      }
    }
  }

  void take(Turn turn) {
    Fact fact = turn.fact();
    if (fact instanceof Fact.EventCame came) {
      partition.flow().event(came.event(), came.at());
    } else if (fact instanceof Fact.ActivityCame came) {
      partition.flow().activity(came.activity(), came.at());
    } else if (fact instanceof Fact.ProfileCame came) {
      String companyId = came.profile().companyId();
      companyOf.put(turn.leadId(), own(turn.leadId(), companyId));
      partition.flow().profile(of(came.profile(), own(turn.leadId(), companyId)), came.at());
    } else if (fact instanceof Fact.CompanyCame came) {
      company(turn.leadId(), came.company(), came.at());
    }
  }

  private void company(String leadId, @Nullable CompanyProfile company, long at) {
    // Of two changes at one instant the timeline has the last alone: the first is to be felt first.
    partition.flow().tick(at, 0);
    partition.company(companyOf.get(leadId), company, at);
  }

  private static @Nullable String own(String leadId, @Nullable String companyId) {
    return companyId == null ? null : leadId + "-" + companyId;
  }

  private static LeadProfile of(LeadProfile profile, @Nullable String companyId) {
    return new LeadProfile(
        profile.leadId(),
        profile.updatedAt(),
        profile.email(),
        profile.emailStatus(),
        profile.phoneStatus(),
        profile.title(),
        profile.seniority(),
        profile.buyingRole(),
        companyId,
        profile.industry(),
        profile.region(),
        profile.originalSource(),
        profile.budgetUsd(),
        profile.dealSizeUsd(),
        profile.needDocumented(),
        profile.budgetDate(),
        profile.contractExpiresOn(),
        profile.projectStartsOn(),
        profile.lifecycleStage(),
        profile.optedOut(),
        profile.employee(),
        profile.partner(),
        profile.competitor(),
        profile.createdAt(),
        profile.attributes());
  }
}
