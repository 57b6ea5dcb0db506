package io.leadscorer.store;

import io.leadscorer.domain.state.LeadState;

/** The binary layout of lead states by itself, without a store. */
public final class LeadStateBytes {
  private LeadStateBytes() {}

  public static byte[] encode(LeadState lead) {
    return LeadStateLayout.encode(lead);
  }

  public static LeadState decode(byte[] bytes) {
    return LeadStateLayout.decode(bytes);
  }
}
