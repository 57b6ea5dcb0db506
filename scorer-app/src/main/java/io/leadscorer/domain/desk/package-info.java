/**
 * The desk: who gets each lead that is handed over, and what else takes all leads together to see
 * (handoff.md, Routing, Anomalies).
 */
@org.jspecify.annotations.NullMarked
package io.leadscorer.domain.desk;
