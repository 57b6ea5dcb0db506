package io.leadscorer.domain.score;

import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.reference.Fact;
import io.leadscorer.domain.reference.History;
import io.leadscorer.domain.state.LeadState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leads one lead through the scorer as the flow above it does: refuses what comes from the future,
 * drops what was counted before, takes what is due before each fact.
 */
public final class Engine {
  private final Scorer scorer;
  private final String leadId;
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Set<String> eventIds = new HashSet<>();
  private @Nullable LeadState lead;
  private @Nullable LeadProfile profile;

  Engine(ScoringModel model, String leadId) {
    this.scorer = new Scorer(model);
    this.leadId = leadId;
  }

  /** All that a history brings, with one jump from each fact to the next. */
  public static List<Outcome> outcomes(ScoringModel model, String leadId, History history) {
    Engine engine = new Engine(model, leadId);
    history.facts().forEach(engine::take);
    engine.advance(history.until());
    return engine.outcomes;
  }

  List<Outcome> outcomes() {
    return outcomes;
  }

  /** The lead's state; there is one from its first record on. */
  LeadState lead() {
    return Objects.requireNonNull(lead, "the lead has not been seen");
  }

  void advance(long until) {
    if (lead != null) {
      scorer.advance(lead, until, outcomes::add);
    }
  }

  void take(Fact fact) {
    advance(fact.at());
    if (fact instanceof Fact.EventCame came) {
      event(came.at(), came.event());
    } else if (fact instanceof Fact.ProfileCame came) {
      profile = came.profile();
      scorer.profile(seenBy(came.at()), profile, came.company(), came.at(), outcomes::add);
    } else if (fact instanceof Fact.CompanyCame came && profile != null) {
      scorer.company(seenBy(came.at()), profile, came.company(), came.at(), outcomes::add);
    } else if (fact instanceof Fact.ActivityCame came) {
      scorer.activity(seenBy(came.at()), came.activity(), came.at(), outcomes::add);
    }
  }

  private void event(long at, LeadEvent event) {
    if (!scorer.isFromTheFuture(event, at) && eventIds.add(event.eventId())) {
      scorer.event(seenBy(at), event, at, outcomes::add);
    }
  }

  private LeadState seenBy(long at) {
    if (lead == null) {
      lead = new LeadState(leadId, scorer.model().modelVersion(), at);
    }
    return lead;
  }
}
