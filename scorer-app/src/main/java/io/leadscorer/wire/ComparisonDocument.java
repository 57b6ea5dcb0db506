package io.leadscorer.wire;

import io.leadscorer.domain.score.Comparison;
import io.leadscorer.domain.score.MovedLead;
import io.leadscorer.domain.score.RuleShift;
import io.leadscorer.domain.score.TierMove;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A comparison as its JSON has it: points and scores as decimal numbers.
 *
 * @param partitions whose leads were compared
 * @param allPartitions how many there are
 * @param others where the other instances answer
 */
record ComparisonDocument(
    Side a,
    Side b,
    List<Move> moves,
    long moved,
    long stayed,
    long pending,
    HandedOff handedOff,
    List<Rule> rules,
    List<Lead> sample,
    List<Integer> partitions,
    int allPartitions,
    List<String> others) {

  record Side(String model, int version, Map<String, Long> leadsByTier) {
    private static Side of(Comparison.Side side) {
      return new Side(side.modelId(), side.modelVersion(), side.leadsByTier());
    }

    private Comparison.Side meaning() {
      return new Comparison.Side(model, version, leadsByTier);
    }
  }

  record Move(String tierA, String tierB, long leads) {}

  record HandedOff(long aAlone, long bAlone, long both) {}

  record Rule(String rule, long leads, BigDecimal points) {}

  record Lead(String leadId, String tierA, String tierB, BigDecimal scoreA, BigDecimal scoreB) {}

  static ComparisonDocument of(ComparedLeads compared) {
    Comparison comparison = compared.comparison();
    return new ComparisonDocument(
        Side.of(comparison.a()),
        Side.of(comparison.b()),
        comparison.moves().stream()
            .map(move -> new Move(move.tiers().from(), move.tiers().to(), move.leads()))
            .toList(),
        comparison.moved(),
        comparison.stayed(),
        comparison.pending(),
        new HandedOff(
            comparison.handedOff().byAAlone(),
            comparison.handedOff().byBAlone(),
            comparison.handedOff().byBoth()),
        comparison.rules().stream()
            .map(rule -> new Rule(rule.rule(), rule.leads(), BigDecimal.valueOf(rule.points(), 3)))
            .toList(),
        comparison.sample().stream().map(ComparisonDocument::lead).toList(),
        compared.partitions(),
        compared.allPartitions(),
        compared.others());
  }

  private static Lead lead(MovedLead lead) {
    return new Lead(
        lead.leadId(),
        lead.tiers().from(),
        lead.tiers().to(),
        BigDecimal.valueOf(lead.scoreA(), 2),
        BigDecimal.valueOf(lead.scoreB(), 2));
  }

  ComparedLeads meaning() {
    return new ComparedLeads(
        new Comparison(
            a.meaning(),
            b.meaning(),
            moves.stream()
                .map(move -> new Comparison.Move(new TierMove(move.tierA, move.tierB), move.leads))
                .toList(),
            stayed,
            pending,
            new Comparison.HandedOff(handedOff.aAlone, handedOff.bAlone, handedOff.both),
            rules.stream()
                .map(rule -> new RuleShift(rule.rule, rule.leads, scaled(rule.points, 3)))
                .toList(),
            sample.stream().map(ComparisonDocument::meaning).toList()),
        partitions,
        allPartitions,
        others);
  }

  private static MovedLead meaning(Lead lead) {
    return new MovedLead(
        lead.leadId,
        new TierMove(lead.tierA, lead.tierB),
        Math.toIntExact(scaled(lead.scoreA, 2)),
        Math.toIntExact(scaled(lead.scoreB, 2)));
  }

  private static long scaled(BigDecimal number, int digits) {
    return number.movePointRight(digits).longValueExact();
  }
}
