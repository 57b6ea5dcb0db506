package io.leadscorer.store;

/** Is told of company profiles that could not be read, when their turn comes. */
@FunctionalInterface
public interface RefusedCompanies {
  void refused(String companyId, byte[] payload, long at);
}
