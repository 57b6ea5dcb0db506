package io.leadscorer.domain.score;

import io.leadscorer.domain.lead.CompanyHistory;
import io.leadscorer.domain.lead.KeptFact;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.state.LeadState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a lead, whatever the model.
 *
 * @param under the lead as it stands under any model
 * @param facts in the order in which they were counted
 * @param profile as it stood before the first of the facts, where none of them brought one
 */
public record LeadPast(
    LeadState under,
    List<KeptFact> facts,
    @Nullable LeadProfile profile,
    CompanyHistory companies) {}
