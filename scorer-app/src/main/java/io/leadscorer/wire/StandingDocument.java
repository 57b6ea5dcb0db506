package io.leadscorer.wire;

import static io.leadscorer.wire.DocumentValues.hundredths;
import static io.leadscorer.wire.DocumentValues.instant;
import static io.leadscorer.wire.DocumentValues.millis;
import static io.leadscorer.wire.DocumentValues.thousandths;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.leadscorer.domain.handoff.HandoffState;
import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.domain.score.Standing;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a lead stands as its JSON has it: instants in ISO-8601, scores and points in decimals of a
 * point.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StandingDocument(
    String leadId,
    String modelId,
    int modelVersion,
    String zone,
    String at,
    String tier,
    String disposition,
    double score,
    boolean highIntent,
    Map<String, Double> dimensions,
    double adjustments,
    String stage,
    @JsonSetter(nulls = Nulls.SET) @Nullable String companyId,
    long sequence,
    @JsonSetter(nulls = Nulls.SET) @Nullable Handoff handoff,
    @JsonSetter(nulls = Nulls.SET) @Nullable NextChange nextChange,
    @JsonSetter(nulls = Nulls.SET) @Nullable NextDrop nextDrop,
    List<Touch> journey) {
  private static final Spelling<Disposition> DISPOSITION = Spelling.of(Disposition.class);
  private static final Spelling<HandoffState> STATE = Spelling.of(HandoffState.class);
  private static final Spelling<LifecycleStage> STAGE = Spelling.of(LifecycleStage.class);

  /** How the latest handoff stands. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Handoff(
      String handoffId,
      String state,
      @JsonSetter(nulls = Nulls.SET) @Nullable String deadline,
      @JsonSetter(nulls = Nulls.SET) @Nullable String owner) {
    static @Nullable Handoff of(Standing.@Nullable Sales sales) {
      if (sales == null) {
        return null;
      }
      Long deadline = sales.deadline();
      return new Handoff(
          sales.handoffId(),
          STATE.write(sales.state()),
          deadline == null ? null : instant(deadline),
          sales.owner());
    }

    Standing.Sales sales() {
      return new Standing.Sales(
          handoffId,
          STATE.read("state", state),
          deadline == null ? null : Long.valueOf(millis(deadline)),
          owner);
    }
  }

  /** The first step that time alone will take the lead. */
  record NextChange(String at, String tier, String disposition, double score) {
    static @Nullable NextChange of(Standing.@Nullable NextChange change) {
      return change == null
          ? null
          : new NextChange(
              instant(change.at()),
              change.tier(),
              DISPOSITION.write(change.disposition()),
              DocumentValues.score(change.score()));
    }

    Standing.NextChange change() {
      return new Standing.NextChange(
          millis(at), tier, DISPOSITION.read("disposition", disposition), hundredths(score));
    }
  }

  /** The tier that time alone will take the lead down to. */
  record NextDrop(String tier, String at) {
    static @Nullable NextDrop of(Outcome.@Nullable NextDrop drop) {
      return drop == null ? null : new NextDrop(drop.tier(), instant(drop.at()));
    }

    Outcome.NextDrop drop() {
      return new Outcome.NextDrop(tier, millis(at));
    }
  }

  /** One step of the lead's journey. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Touch(
      String occurredAt,
      String type,
      @JsonSetter(nulls = Nulls.SET) @Nullable String channel,
      @JsonSetter(nulls = Nulls.SET) @Nullable String target) {

    static Touch of(io.leadscorer.domain.lead.Touch touch) {
      return new Touch(instant(touch.occurredAt()), touch.type(), touch.channel(), touch.target());
    }

    io.leadscorer.domain.lead.Touch touch() {
      return new io.leadscorer.domain.lead.Touch(millis(occurredAt), type, channel, target);
    }
  }

  static StandingDocument of(Standing standing) {
    Map<String, Double> dimensions = new LinkedHashMap<>();
    standing
        .dimensions()
        .forEach((name, part) -> dimensions.put(name, DocumentValues.points(part)));
    return new StandingDocument(
        standing.leadId(),
        standing.modelId(),
        standing.modelVersion(),
        standing.zone().getId(),
        instant(standing.at()),
        standing.tier(),
        DISPOSITION.write(standing.disposition()),
        DocumentValues.score(standing.score()),
        standing.highIntent(),
        dimensions,
        DocumentValues.points(standing.adjustments()),
        STAGE.write(standing.stage()),
        standing.companyId(),
        standing.sequence(),
        Handoff.of(standing.sales()),
        NextChange.of(standing.nextChange()),
        NextDrop.of(standing.nextDrop()),
        standing.journey().stream().map(Touch::of).toList());
  }

  Standing standing() {
    Map<String, Long> parts = new LinkedHashMap<>();
    dimensions.forEach((name, part) -> parts.put(name, thousandths(part)));
    return new Standing(
        leadId,
        modelId,
        modelVersion,
        ZoneId.of(zone),
        millis(at),
        tier,
        DISPOSITION.read("disposition", disposition),
        hundredths(score),
        highIntent,
        parts,
        thousandths(adjustments),
        STAGE.read("stage", stage),
        companyId,
        sequence,
        handoff == null ? null : handoff.sales(),
        nextChange == null ? null : nextChange.change(),
        nextDrop == null ? null : nextDrop.drop(),
        journey.stream().map(Touch::touch).toList());
  }
}
