/** Handoffs to sales: how one stands, and the terms on which leads are routed (handoff.md). */
@org.jspecify.annotations.NullMarked
package io.leadscorer.domain.handoff;
