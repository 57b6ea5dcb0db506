package io.leadscorer.domain.score;

import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.model.Condition;
import io.leadscorer.domain.model.FactFields;
import io.leadscorer.domain.model.ProfileFields;
import io.leadscorer.domain.model.Schedule;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.state.ProfileDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads profiles by a model (scoring.md 2.5). */
final class ProfileRules {
  private final ScoringModel model;
  private final Suspicions suspicions;

  ProfileRules(ScoringModel model) {
    this.model = model;
    this.suspicions = new Suspicions(model);
  }

  /** What the model makes of a lead's profile and, where there is one, its company's. */
  ProfileDigest digest(LeadProfile lead, @Nullable CompanyProfile company) {
    FactFields fields = new ProfileFields(lead, company);
    BitSet rules = new BitSet();
    for (int i = 0; i < model.profileRules().size(); i++) {
      rules.set(i, model.profileRules().get(i).when().test(fields));
    }
    for (int i = 0; i < model.gates().size(); i++) {
      Condition holding = model.gates().get(i).holding();
      rules.set(Gates.bitOf(i, model), holding != null && holding.test(fields));
    }
    suspicions.note(fields, rules);
    BitSet seasons = new BitSet();
    Object industry = fields.get(ProfileFields.INDUSTRY);
    for (int i = 0; i < model.seasons().size(); i++) {
      seasons.set(i, industry != null && model.seasons().get(i).industries().contains(industry));
    }
    return new ProfileDigest(
        rules,
        seasons,
        timing(fields),
        company != null,
        model.dispositions().excluded().test(fields),
        model.dispositions().disqualified().test(fields));
  }

  private Schedule timing(FactFields fields) {
    List<LocalDate> dates = new ArrayList<>();
    for (String field : model.timing().dates()) {
      if (fields.get(field) instanceof LocalDate date) {
        dates.add(date);
      }
    }
    return model.timing().schedule(dates, model.calendar());
  }
}
