package io.leadscorer.domain.score;

import io.leadscorer.domain.handoff.BriefTerms;
import io.leadscorer.domain.handoff.Deal;
import io.leadscorer.domain.handoff.Destination;
import io.leadscorer.domain.handoff.LeadHandoff;
import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.domain.handoff.RoutingHistory;
import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.lead.Touch;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.Outcome.Reason;
import io.leadscorer.domain.state.LeadState;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what sales are told of a lead. */
final class Briefs {
  /** Leads that download more than this are rare, and nobody reads on. */
  private static final int MOST_DOWNLOADS = 50;

  private final ScoringModel model;
  private final RoutingHistory terms;
  private final LeadFiles files;

  Briefs(ScoringModel model, RoutingHistory terms, LeadFiles files) {
    this.model = model;
    this.terms = terms;
    this.files = files;
  }

  Brief of(LeadState lead, int score, List<Reason> reasons, long at) {
    Routing routing = terms.asOf(at);
    LeadProfile profile = files.profile(lead.leadId());
    Destination destination = routing.route(lead.tier(), deal(profile, companyOf(profile, at)));
    BriefTerms wanted = routing.brief();
    List<LeadEvent> events =
        files.events(lead, at).stream()
            .sorted(Comparator.comparingLong(LeadEvent::occurredAt))
            .toList();
    LeadEvent first = events.isEmpty() ? null : events.get(0);
    return new Brief(
        model.modelVersion(),
        YearMonth.from(model.calendar().dateAt(at)).toString(),
        lead.sequence(),
        score,
        reasons,
        destination,
        profile == null ? null : profile.originalSource(),
        first == null ? null : first.referrer(),
        first == null ? null : Touch.of(first),
        latest(
            events.stream().filter(event -> wanted.downloads().contains(event.type())).toList(),
            MOST_DOWNLOADS),
        latest(events, wanted.touches()));
  }

  private static List<Touch> latest(List<LeadEvent> events, int most) {
    return events.stream().skip(Math.max(0, events.size() - most)).map(Touch::of).toList();
  }

  Alert alert(LeadState lead, long at) {
    LeadHandoff handoff = lead.handoff();
    LeadProfile profile = files.profile(lead.leadId());
    CompanyProfile company = companyOf(profile, at);
    return new Alert(
        handoff == null ? null : LeadHandoff.id(lead.leadId(), handoff.number()),
        handoff == null || !handoff.awaitsContact() ? null : Long.valueOf(handoff.sla().deadline()),
        profile == null ? null : profile.title(),
        company == null ? null : company.name(),
        deal(profile, company));
  }

  private @Nullable CompanyProfile companyOf(@Nullable LeadProfile profile, long at) {
    String companyId = profile == null ? null : profile.companyId();
    return companyId == null ? null : files.company(companyId, at);
  }

  private static Deal deal(@Nullable LeadProfile profile, @Nullable CompanyProfile company) {
    String region = profile == null ? null : profile.region();
    String industry = profile == null ? null : profile.industry();
    return new Deal(
        region == null && company != null ? company.region() : region,
        industry == null && company != null ? company.industry() : industry,
        profile == null ? null : profile.dealSizeUsd());
  }
}
