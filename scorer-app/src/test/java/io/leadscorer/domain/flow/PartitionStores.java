package io.leadscorer.domain.flow;

import io.leadscorer.domain.lead.KeptFact;
import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.state.LeadState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, List<KeptFact>> byLead = new HashMap<>();
    return new FactLedger() {
      @Override
      public boolean holdsEvent(LeadState lead, String eventId, long at) {
        return of(lead.leadId()).stream()
            .anyMatch(
                fact ->
                    fact instanceof KeptFact.Event kept && kept.event().eventId().equals(eventId));
      }

      @Override
      public boolean holdsActivity(String leadId, String activityId, long at) {
        return of(leadId).stream()
            .anyMatch(
                fact ->
                    fact instanceof KeptFact.Activity kept
                        && kept.activity().activityId().equals(activityId));
      }

      private List<KeptFact> of(String leadId) {
        return byLead.getOrDefault(leadId, List.of());
      }

      @Override
      public void append(KeptFact fact, List<LeadState> lead) {
        byLead.computeIfAbsent(fact.leadId(), id -> new ArrayList<>()).add(fact);
      }

      @Override
      public void erase(String leadId) {
        byLead.remove(leadId);
      }

      @Override
      public Reader reader(long earliest, long latest) {
        return new Reader() {
          @Override
          public List<KeptFact> of(LeadState lead, long at) {
            return List.copyOf(byLead.getOrDefault(lead.leadId(), List.of()));
          }

          @Override
          public void close() {
            // Nothing is open.
          }
        };
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
