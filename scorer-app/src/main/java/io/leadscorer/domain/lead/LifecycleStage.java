package io.leadscorer.domain.lead;

/** How far a lead has come, lowest first. */
public enum LifecycleStage {
  SUBSCRIBER,
  LEAD,
  MQL,
  SQL,
  OPPORTUNITY,
  CUSTOMER
}
