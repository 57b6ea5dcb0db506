package io.leadscorer.domain.score;

import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.lead.KeptFact;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.lead.SalesActivity;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Time;
import io.leadscorer.domain.state.LeadState;
import org.jspecify.annotations.Nullable;

/**
 * Folds a lead's kept facts as if a model had been there all along (scoring.md 5). Nothing is told
 * of what would have happened on the way. Where no tier depends on the one before, nothing on the
 * way is evaluated either, but for verdicts, which take points by how the lead stands.
 */
final class Hindsight {
  /** More rows than this are looked through for such as say nothing any more. */
  private static final int ROWS = 64;

  private final ScoringModel model;
  private final EventFold events;
  private final ActivityFold activities;
  private final ProfileRules profiles;
  private final Settlement settlement;
  private final boolean tiersNeedTheirPast;

  Hindsight(
      ScoringModel model,
      EventFold events,
      ActivityFold activities,
      ProfileRules profiles,
      Settlement settlement) {
    this.model = model;
    this.events = events;
    this.activities = activities;
    this.profiles = profiles;
    this.settlement = settlement;
    this.tiersNeedTheirPast = model.hasHysteresis();
  }

  /** The lead as it would stand at an instant. */
  LeadState of(LeadPast past, long at) {
    return new Walk(past).until(at);
  }

  private final class Walk {
    private final LeadPast past;
    private final LeadState lead;
    private @Nullable LeadProfile profile;
    private long lived;

    private Walk(LeadPast past) {
      this.past = past;
      int firstSeen = past.under().firstSeen();
      this.lived = Time.startOf(firstSeen);
      this.lead = new LeadState(past.under().leadId(), model.modelVersion(), firstSeen, lived);
    }

    private LeadState until(long end) {
      if (past.profile() != null) {
        takes(past.profile(), lived);
        stand(lived);
      }
      for (KeptFact fact : past.facts()) {
        live(fact.countedAt());
        take(fact, lived);
        stand(lived);
      }
      live(end);
      readCompany(end);
      events.compact(lead, end);
      return lead;
    }

    private void take(KeptFact fact, long at) {
      if (fact instanceof KeptFact.Event counted) {
        events.take(lead, counted.event(), at);
        if (lead.tallies().size() > ROWS) {
          events.compact(lead, at);
        }
      } else if (fact instanceof KeptFact.Profile counted) {
        takes(counted.profile(), at);
      } else if (fact instanceof KeptFact.Activity counted) {
        if (counted.activity().type() == SalesActivity.Type.VERDICT) {
          readCompany(at);
        }
        activities.fold(lead, counted.activity(), at);
      }
    }

    private void takes(LeadProfile taken, long at) {
      profile = taken;
      if (taken.lifecycleStage() != null) {
        lead.stage(taken.lifecycleStage());
      }
      readCompany(at);
    }

    private void readCompany(long at) {
      if (profile != null) {
        String companyId = profile.companyId();
        CompanyProfile company = companyId == null ? null : past.companies().asOf(companyId, at);
        lead.profile(profiles.digest(profile, company));
      }
    }

    /** Moves the lead to an instant, through what time and its company bring on the way. */
    private void live(long until) {
      if (tiersNeedTheirPast) {
        long change = nextCompanyChange(lived);
        while (change <= until) {
          passTime(change);
          readCompany(change);
          stand(lead.moveClock(change));
          change = nextCompanyChange(change);
        }
        passTime(until);
      }
      lived = lead.moveClock(until);
    }

    private long nextCompanyChange(long after) {
      return profile == null || profile.companyId() == null
          ? Time.NEVER
          : past.companies().nextChange(profile.companyId(), after);
    }

    private void passTime(long until) {
      while (lead.nextDue() <= until) {
        long at = lead.moveClock(lead.nextDue());
        events.compact(lead, at);
        stand(at);
      }
    }

    /** Notes the tier, where the next one depends on it. */
    private void stand(long at) {
      if (tiersNeedTheirPast) {
        settlement.stand(lead, at);
      }
    }
  }
}
