package io.leadscorer.domain.lead;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A company as upstream systems describe it. A later record replaces it whole. */
public record CompanyProfile(
    String companyId,
    long updatedAt,
    @Nullable String name,
    @Nullable String industry,
    @Nullable String region,
    @Nullable Long employees,
    @Nullable Long annualRevenueUsd,
    List<String> technologies,
    @Nullable String currentSolution,
    Map<String, String> attributes) {}
