package io.leadscorer.domain.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.reference.Sample;
import io.leadscorer.domain.reference.Variant;
import io.leadscorer.domain.score.Comparison;
import io.leadscorer.domain.score.Contributions;
import io.leadscorer.domain.score.MovedLead;
import io.leadscorer.domain.score.SideBySide;
import io.leadscorer.domain.score.TierMove;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.modelfile.ModelReader;
import io.leadscorer.modelfile.ShippedModels;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A comparison of many leads says what counting them one by one does. */
class SideBySideTest {
  private static final ScoringModel A = ModelReader.shipped("b2b-4d");
  private static final ScoringModel B =
      ModelReader.read(
          "trial.yaml",
          ShippedModels.text("b2b-4d")
              .replace("model: b2b-4d", "model: trial")
              .replace("{type: spam_report}, points: -25", "{type: spam_report}, points: -5")
              .replace("seniority: c_level}, points: 15", "seniority: c_level}, points: 35")
              .replace("from: 60", "from: 50")
              .replace("from: 40", "from: 22"));
  private static final Lives LIVES =
      Lives.of(new Sample(ZoneId.of("Asia/Seoul"), Variant.B2B_4D, 150), 70_000);

  private final LeadPartition partition =
      new Published(LIVES, Ticking.NEVER, 1).live(List.of(A, B), List.of());
  private final Map<String, LeadState> underA = under(A);
  private final Map<String, LeadState> underB = under(B);

  private Map<String, LeadState> under(ScoringModel model) {
    Map<String, LeadState> leads = new TreeMap<>();
    partition.leads().stream()
        .filter(lead -> lead.model().equals(model.modelVersion()))
        .forEach(lead -> leads.put(lead.leadId(), lead));
    return leads;
  }

  private Comparison compared(int from, int to) {
    SideBySide comparison = new SideBySide(A, B, 3);
    underA.keySet().stream()
        .skip(from)
        .limit(to - from)
        .forEach(lead -> comparison.add(underA.get(lead), underB.get(lead)));
    return comparison.result();
  }

  @Test
  void shouldCountLeadsByTierMoveAndHandoff() {
    Comparison comparison = compared(0, underA.size());

    Map<TierMove, Long> moves = new HashMap<>();
    long gained = 0;
    for (String lead : underA.keySet()) {
      if (!underA.get(lead).tier().equals(underB.get(lead).tier())) {
        moves.merge(new TierMove(underA.get(lead).tier(), underB.get(lead).tier()), 1L, Long::sum);
      }
      gained +=
          underA.get(lead).disposition() != Disposition.HANDOFF
                  && underB.get(lead).disposition() == Disposition.HANDOFF
              ? 1
              : 0;
    }
    assertThat(moves).isNotEmpty();
    assertThat(comparison.moves())
        .allSatisfy(move -> assertThat(moves.remove(move.tiers())).isEqualTo(move.leads()));
    assertThat(moves).isEmpty();
    assertThat(comparison.moved() + comparison.stayed()).isEqualTo(underA.size());
    assertThat(comparison.handedOff().byBAlone()).isEqualTo(gained).isPositive();
    for (String tier : List.of("HOT", "WARM", "COOL", "COLD")) {
      assertThat(comparison.a().leadsByTier().get(tier))
          .isEqualTo(underA.values().stream().filter(lead -> lead.tier().equals(tier)).count());
    }
  }

  @Test
  void shouldSumWhatRulesBringToLeadsThatMoveAndNameThoseThatMoveFarthest() {
    Comparison comparison = compared(0, underA.size());

    long points = 0;
    for (String lead : underA.keySet()) {
      LeadState a = underA.get(lead);
      LeadState b = underB.get(lead);
      if (!a.tier().equals(b.tier())) {
        points +=
            new Contributions(B).of(b, b.clock()).getOrDefault("c_level", 0L)
                - new Contributions(A).of(a, a.clock()).getOrDefault("c_level", 0L);
      }
    }
    assertThat(comparison.rules())
        .filteredOn(rule -> rule.rule().equals("c_level"))
        .singleElement()
        .extracting(rule -> rule.points())
        .isEqualTo(points);
    assertThat(comparison.sample()).hasSize(3).isSortedAccordingTo(MovedLead.FARTHEST_FIRST);
  }

  @Test
  void shouldAddUpOverPartsOfTheLeads() {
    int half = underA.size() / 2;

    assertThat(compared(0, half).plus(compared(half, underA.size()), 3))
        .isEqualTo(compared(0, underA.size()));
  }

  @Test
  void shouldNotAddUpUnderDifferentVersions() {
    ScoringModel next =
        ModelReader.read(
            "next.yaml", ShippedModels.text("b2b-4d").replace("version: 1", "version: 2"));
    Comparison other = new SideBySide(next, B, 3).result();

    assertThatThrownBy(() -> compared(0, 1).plus(other, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("version 1")
        .hasMessageContaining("version 2");
  }
}
