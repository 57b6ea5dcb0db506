package io.leadscorer.domain.lead;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lead as upstream systems describe it. A later record replaces it whole.
 *
 * @param lifecycleStage sets the lead's stage outright when present
 */
public record LeadProfile(
    String leadId,
    long updatedAt,
    @Nullable String email,
    @Nullable String emailStatus,
    @Nullable String phoneStatus,
    @Nullable String title,
    @Nullable String seniority,
    @Nullable String buyingRole,
    @Nullable String companyId,
    @Nullable String industry,
    @Nullable String region,
    @Nullable String originalSource,
    @Nullable Long budgetUsd,
    @Nullable Long dealSizeUsd,
    @Nullable Boolean needDocumented,
    @Nullable LocalDate budgetDate,
    @Nullable LocalDate contractExpiresOn,
    @Nullable LocalDate projectStartsOn,
    @Nullable LifecycleStage lifecycleStage,
    @Nullable Boolean optedOut,
    @Nullable Boolean employee,
    @Nullable Boolean partner,
    @Nullable Boolean competitor,
    @Nullable Long createdAt,
    Map<String, String> attributes) {}
