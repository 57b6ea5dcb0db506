package io.leadscorer.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadscorer.domain.score.Comparison;
import io.leadscorer.domain.score.MovedLead;
import io.leadscorer.domain.score.RuleShift;
import io.leadscorer.domain.score.TierMove;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

public class ComparisonJsonTest {
  public static final String JSON =
      "{\"a\":{\"model\":\"b2b-4d\",\"version\":2,\"leads_by_tier\":{\"HOT\":1,\"COLD\":2}},"
          + "\"b\":{\"model\":\"trial\",\"version\":1,\"leads_by_tier\":{\"HOT\":2,\"COLD\":1}},"
          + "\"moves\":[{\"tier_a\":\"COLD\",\"tier_b\":\"HOT\",\"leads\":1}],\"moved\":1,\"stayed\":2,\"pending\":4,"
          + "\"handed_off\":{\"a_alone\":0,\"b_alone\":1,\"both\":1},"
          + "\"rules\":[{\"rule\":\"demo_request\",\"leads\":1,\"points\":50.500}],"
          + "\"sample\":[{\"lead_id\":\"ada\",\"tier_a\":\"COLD\",\"tier_b\":\"HOT\",\"score_a\":39.50,\"score_b\":90.00}],"
          + "\"partitions\":[0,2],\"all_partitions\":4,\"others\":[\"http://b:8080\"]}";

  public static final ComparedLeads COMPARED =
      new ComparedLeads(
          new Comparison(
              new Comparison.Side("b2b-4d", 2, tiers(1, 2)),
              new Comparison.Side("trial", 1, tiers(2, 1)),
              List.of(new Comparison.Move(new TierMove("COLD", "HOT"), 1)),
              2,
              4,
              new Comparison.HandedOff(0, 1, 1),
              List.of(new RuleShift("demo_request", 1, 50_500)),
              List.of(new MovedLead("ada", new TierMove("COLD", "HOT"), 39_50, 90_00))),
          List.of(0, 2),
          4,
          List.of("http://b:8080"));

  private static Map<String, Long> tiers(long hot, long cold) {
    Map<String, Long> tiers = new LinkedHashMap<>();
    tiers.put("HOT", hot);
    tiers.put("COLD", cold);
    return tiers;
  }

  @Test
  void shouldWriteWhatItReads() {
    assertThat(ComparisonJson.write(COMPARED)).isEqualTo(JSON);
    assertThat(ComparisonJson.read(JSON)).isEqualTo(COMPARED);
  }

  @Test
  void shouldSayWhatIsNoComparison() {
    assertThatThrownBy(() -> ComparisonJson.read("{\"error\":\"no\"}"))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining("not a comparison of models");
  }
}
