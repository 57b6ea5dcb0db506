package io.leadscorer.domain.flow;

/** Everything that is kept of the leads of one partition. */
public record LeadStores(
    LeadStates states,
    LeadProfiles profiles,
    FactLedger ledger,
    DueIndex due,
    CompanyMembers members) {}
