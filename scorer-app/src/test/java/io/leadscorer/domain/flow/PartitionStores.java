package io.leadscorer.domain.flow;

import io.leadscorer.domain.lead.LeadEvent;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.lead.SalesActivity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The plainest of a partition's stores: sets and maps that never forget. */
final class PartitionStores {
  private PartitionStores() {}

  static LeadProfiles profiles() {
    Map<String, LeadProfile> byLead = new HashMap<>();
    return new LeadProfiles() {
      @Override
      public @Nullable LeadProfile get(String leadId) {
        return byLead.get(leadId);
      }

      @Override
      public void put(LeadProfile profile) {
        byLead.put(profile.leadId(), profile);
      }

      @Override
      public void remove(String leadId) {
        byLead.remove(leadId);
      }
    };
  }

  static FactLedger ledger() {
    Map<String, Set<String>> events = new HashMap<>();
    Map<String, Set<String>> activities = new HashMap<>();
    return new FactLedger() {
      @Override
      public boolean holdsEvent(String leadId, String eventId, long at) {
        return events.getOrDefault(leadId, Set.of()).contains(eventId);
      }

      @Override
      public boolean holdsActivity(String leadId, String activityId, long at) {
        return activities.getOrDefault(leadId, Set.of()).contains(activityId);
      }

      @Override
      public void append(LeadEvent event, long at) {
        events.computeIfAbsent(event.leadId(), id -> new HashSet<>()).add(event.eventId());
      }

      @Override
      public void append(SalesActivity activity, long at) {
        activities
            .computeIfAbsent(activity.leadId(), id -> new HashSet<>())
            .add(activity.activityId());
      }

      @Override
      public void erase(String leadId) {
        events.remove(leadId);
        activities.remove(leadId);
      }
    };
  }

  static CompanyMembers members() {
    Map<String, TreeSet<String>> byCompany = new HashMap<>();
    return new CompanyMembers() {
      @Override
      public void add(String companyId, String leadId) {
        byCompany.computeIfAbsent(companyId, id -> new TreeSet<>()).add(leadId);
      }

      @Override
      public void remove(String companyId, String leadId) {
        byCompany.getOrDefault(companyId, new TreeSet<>()).remove(leadId);
      }

      @Override
      public List<String> of(String companyId) {
        return List.copyOf(byCompany.getOrDefault(companyId, new TreeSet<>()));
      }
    };
  }
}
