package io.leadscorer.store;

import io.leadscorer.domain.lead.LeadProfile;
import io.leadscorer.domain.lead.LifecycleStage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The bytes of a lead's profile, field by field in the order of the record. */
final class LeadProfileLayout {
  private static final int LAYOUT = 1;

  private LeadProfileLayout() {}

  static byte[] encode(LeadProfile profile) {
    BinaryOut out = new BinaryOut(256);
    out.octet(LAYOUT);
    out.text(profile.leadId());
    out.number(profile.updatedAt());
    out.optionalText(profile.email());
    out.optionalText(profile.emailStatus());
    out.optionalText(profile.phoneStatus());
    out.optionalText(profile.title());
    out.optionalText(profile.seniority());
    out.optionalText(profile.buyingRole());
    out.optionalText(profile.companyId());
    out.optionalText(profile.industry());
    out.optionalText(profile.region());
    out.optionalText(profile.originalSource());
    out.optionalNumber(profile.budgetUsd());
    out.optionalNumber(profile.dealSizeUsd());
    out.optionalFlag(profile.needDocumented());
    date(out, profile.budgetDate());
    date(out, profile.contractExpiresOn());
    date(out, profile.projectStartsOn());
    LifecycleStage stage = profile.lifecycleStage();
    out.optionalText(stage == null ? null : stage.name());
    out.optionalFlag(profile.optedOut());
    out.optionalFlag(profile.employee());
    out.optionalFlag(profile.partner());
    out.optionalFlag(profile.competitor());
    out.optionalNumber(profile.createdAt());
    out.texts(profile.attributes());
    return out.toBytes();
  }

  static LeadProfile decode(byte[] bytes) {
    BinaryIn in = new BinaryIn(bytes);
    in.expectLayout(LAYOUT, "lead profile");
    return new LeadProfile(
        in.text(),
        in.number(),
        in.optionalText(),
        in.optionalText(),
        in.optionalText(),
        in.optionalText(),
        in.optionalText(),
        in.optionalText(),
        in.optionalText(),
        in.optionalText(),
        in.optionalText(),
        in.optionalText(),
        in.optionalNumber(),
        in.optionalNumber(),
        in.optionalFlag(),
        date(in),
        date(in),
        date(in),
        stage(in),
        in.optionalFlag(),
        in.optionalFlag(),
        in.optionalFlag(),
        in.optionalFlag(),
        in.optionalNumber(),
        in.texts());
  }

  private static void date(BinaryOut out, @Nullable LocalDate date) {
    out.optionalNumber(date == null ? null : Long.valueOf(date.toEpochDay()));
  }

  private static @Nullable LocalDate date(BinaryIn in) {
    Long epochDay = in.optionalNumber();
    return epochDay == null ? null : LocalDate.ofEpochDay(epochDay);
  }

  private static @Nullable LifecycleStage stage(BinaryIn in) {
    String name = in.optionalText();
    return name == null ? null : LifecycleStage.valueOf(name);
  }
}
