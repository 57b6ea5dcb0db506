package io.leadscorer.domain.flow;

import io.leadscorer.domain.state.LeadState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lead states as a store keeps them: what was not put back is lost. It notes the clocks at which
 * leads were put back: a time-caused evaluation moves the clock, a row that is armed anew does not.
 */
final class CopiedLeads implements LeadStates {
  private final TreeMap<String, TreeMap<String, LeadState>> byLead = new TreeMap<>();
  private final Map<String, List<Long>> clocks = new HashMap<>();

  @Override
  public @Nullable LeadState get(String leadId, String modelId) {
    LeadState lead = byLead.getOrDefault(leadId, new TreeMap<>()).get(modelId);
    return lead == null ? null : copy(lead);
  }

  @Override
  public void put(LeadState lead) {
    byLead.computeIfAbsent(lead.leadId(), id -> new TreeMap<>()).put(lead.model().id(), copy(lead));
    clocks.computeIfAbsent(lead.leadId(), id -> new ArrayList<>()).add(lead.clock());
  }

  @Override
  public void putAll(List<LeadState> leads) {
    leads.forEach(this::put);
  }

  @Override
  public void remove(String leadId, String modelId) {
    TreeMap<String, LeadState> states = byLead.getOrDefault(leadId, new TreeMap<>());
    states.remove(modelId);
    if (states.isEmpty()) {
      byLead.remove(leadId);
    }
  }

  @Override
  public List<List<LeadState>> after(@Nullable String leadId, int most) {
    return (leadId == null ? byLead : byLead.tailMap(leadId, false))
        .values().stream()
            .limit(most)
            .map(states -> states.values().stream().map(CopiedLeads::copy).toList())
            .toList();
  }

  Collection<LeadState> all() {
    return byLead.values().stream().flatMap(states -> states.values().stream()).toList();
  }

  /** The instants at which a lead's clock stood, each once. */
  List<Long> clocksOf(String leadId) {
    return clocks.getOrDefault(leadId, List.of()).stream().distinct().toList();
  }

  private static LeadState copy(LeadState lead) {
    LeadState copy = new LeadState(lead.leadId(), lead.model(), lead.firstSeen(), lead.clock());
    copy.activeIn(lead.idleSince());
    copy.facts(lead.facts());
    copy.countedEvents(lead.countedEvents().copy());
    copy.latestEvents(lead.latestEvents());
    for (int row = 0; row < lead.tallies().size(); row++) {
      copy.tallies()
          .append(lead.tallies().rule(row), lead.tallies().hour(row), lead.tallies().count(row));
    }
    for (int row = 0; row < lead.actions().size(); row++) {
      copy.actions()
          .append(lead.actions().day(row), lead.actions().action(row), lead.actions().count(row));
    }
    lead.journey().forEach(touch -> copy.touched(touch, Integer.MAX_VALUE));
    copy.profile(lead.profile());
    copy.hasProfile(lead.hasProfile());
    copy.companyId(lead.companyId());
    copy.stage(lead.stage());
    copy.notReadyPoints(lead.notReadyPoints());
    copy.wasNotReady(lead.wasNotReady());
    copy.told(lead.toldStage(), lead.farthestStage(), lead.stages());
    copy.handoff(lead.handoff(), lead.owner(), lead.handoffUntold());
    copy.seenFrom(lead.seenFrom());
    copy.unqualified(lead.unqualified());
    copy.standing(lead.tier(), lead.disposition(), lead.sequence());
    copy.sent(lead.sentScore(), lead.sentAt());
    copy.nextDue(lead.nextDue());
    copy.armedAt(lead.armedAt());
    return copy;
  }
}
