package io.leadscorer.domain.flow;

import io.leadscorer.domain.lead.CompanyHistory;
import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.lead.KeptFact;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.score.LeadPast;
import io.leadscorer.domain.score.Scorer;
import io.leadscorer.domain.state.LeadState;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings leads under the versions of models that came into force since they were last looked at,
 * each at its exact instant, one after another. A lead is wholly under one version or wholly under
 * the next.
 */
final class CarryOver {
  private final KeptLeads leads;
  private final LeadProfiles profiles;
  private final CompanyHistory companies;

  CarryOver(KeptLeads leads, LeadProfiles profiles, CompanyHistory companies) {
    this.leads = leads;
    this.profiles = profiles;
    this.companies = companies;
  }

  /**
   * Brings a lead under what came into force before an instant.
   *
   * @param lead as it stands under the model; null if it has not been scored by it
   * @param known the lead as it stands under any model
   * @param before an instant, of which what came into force at it is not wanted any more
   * @return the lead under the model, to be kept; null where the model was retired
   */
  @Nullable LeadState over(
      ModelLine line,
      @Nullable LeadState lead,
      LeadState known,
      FactLedger.Reader facts,
      long before) {
    LeadState now = lead;
    for (Edition edition : line.since(lead)) {
      if (edition.from() >= before) {
        break;
      }
      now =
          edition.retires() ? retired(line, now, edition) : under(line, now, known, facts, edition);
    }
    return now;
  }

  private @Nullable LeadState retired(ModelLine line, @Nullable LeadState lead, Edition edition) {
    if (lead != null) {
      line.scorerOf(lead).advance(lead, edition.from(), line.out());
      leads.remove(lead);
    }
    return null;
  }

  private LeadState under(
      ModelLine line,
      @Nullable LeadState lead,
      LeadState known,
      FactLedger.Reader facts,
      Edition edition) {
    Scorer scorer = Objects.requireNonNull(edition.scorer());
    if (lead == null) {
      return rescored(null, known, facts, edition, line);
    }
    line.scorerOf(lead).advance(lead, edition.from(), line.out());
    if (!line.continues(edition) || lead.wasNotReady()) {
      return rescored(lead, known, facts, edition, line);
    }
    LeadProfile profile = lead.hasProfile() ? profiles.get(lead.leadId()) : null;
    scorer.goOn(lead, profile, companyOf(profile, edition.from()), edition.from(), line.out());
    return lead;
  }

  private @Nullable CompanyProfile companyOf(@Nullable LeadProfile profile, long at) {
    String companyId = profile == null ? null : profile.companyId();
    return companyId == null ? null : companies.asOf(companyId, at);
  }

  private LeadState rescored(
      @Nullable LeadState before,
      LeadState known,
      FactLedger.Reader facts,
      Edition edition,
      ModelLine line) {
    Scorer scorer = Objects.requireNonNull(edition.scorer());
    List<KeptFact> kept = facts.of(known, edition.from());
    LeadPast past = new LeadPast(known, kept, profileBefore(kept, known), companies);
    return scorer.rescore(past, before, edition.from(), line.out());
  }

  /** The profile that stands, if no fact that is still kept brought it. */
  private @Nullable LeadProfile profileBefore(List<KeptFact> facts, LeadState known) {
    if (!known.hasProfile()) {
      return null;
    }
    for (KeptFact fact : facts) {
      if (fact instanceof KeptFact.Profile) {
        return null;
      }
    }
    return profiles.get(known.leadId());
  }
}
