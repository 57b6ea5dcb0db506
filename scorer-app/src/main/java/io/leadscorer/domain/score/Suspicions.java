package io.leadscorer.domain.score;

import io.leadscorer.domain.model.FactFields;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Suspicion;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.domain.state.ProfileDigest;
import java.util.BitSet;
import java.util.List;

/** Profiles that look wrong: which do, and who is to hear of it (handoff.md, Anomalies). */
final class Suspicions {
  private final ScoringModel model;
  private final List<Suspicion> suspicions;

  Suspicions(ScoringModel model) {
    this.model = model;
    this.suspicions = model.anomalies().suspicions();
  }

  /** Notes in a digest which hold. */
  void note(FactFields profile, BitSet rules) {
    for (int i = 0; i < suspicions.size(); i++) {
      rules.set(bitOf(i), suspicions.get(i).when().test(profile));
    }
  }

  /** They stand behind the profile rules and the gates. */
  private int bitOf(int suspicion) {
    return model.profileRules().size() + model.gates().size() + suspicion;
  }

  /** Tells of those that hold now and did not before. */
  void tell(LeadState lead, ProfileDigest before, long at, Outbox out) {
    for (int i = 0; i < suspicions.size(); i++) {
      if (lead.profile().rules().get(bitOf(i)) && !before.rules().get(bitOf(i))) {
        out.send(
            new LeadAnomaly(
                lead.leadId(), model.modelVersion(), suspicions.get(i).rule(), null, at));
      }
    }
  }
}
